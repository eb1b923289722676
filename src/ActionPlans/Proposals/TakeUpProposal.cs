using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Contracts.SelfAssessment;
using EdiRegion.Platform.Messaging;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Proposals;

/// <summary>
/// Makes the action that an organisation proposed from its self-assessment, with the proposal's own id, and tells of it as of any action. It begins a plan
/// and an objective for such actions where there is none.
/// </summary>
internal sealed class TakeUpProposal(ActionPlansDb db, Definitions definitions) : IHandle<ActionProposed>
{
    private const string By = "self-assessment";

    public async Task Handle(ActionProposed happened, CancellationToken ct)
    {
        if (await db.Actions.AnyAsync(a => a.Id == happened.Proposal, ct))
        {
            return;
        }

        var plan = await PlanAsync(happened, ct);
        var objective = await ObjectiveAsync(happened, ct);
        var action = new PlanAction
        {
            Id = happened.Proposal,
            Origin = happened.Proposal,
            Organisation = happened.Organisation,
            Period = happened.Plan,
            ObjectiveId = objective.Id,
            Title = happened.Title,
            DesiredOutcome = happened.DesiredOutcome,
            Requirements = [.. happened.Requirements.Where(key => definitions.FindRequirement(key) is not null)],
            From = new(happened.Questionnaire, happened.QuestionnaireTitle, happened.Period, happened.Question, happened.Level, happened.Target),
        };
        action.Position = await db.Actions.Where(a => a.ObjectiveId == objective.Id).MaxAsync(a => (int?)a.Position, ct) + 1 ?? 1;
        db.Add(action);
        db.Add(action, new ActionStep
        {
            ActionId = action.Id,
            At = happened.At,
            Day = Platform.London.DayOf(happened.At),
            By = By,
            ByName = happened.ProposedBy,
            SetsDates = true,
            Due = happened.By,
        });
        plan.Changed(happened.At);
        db.AuditTrail.Add(new()
        {
            At = happened.At,
            Actor = By,
            ActorName = happened.ProposedBy,
            Organisation = happened.Organisation,
            Action = "action added",
            Subject = $"{plan.Subject}/{action.Id}",
            Note = $"from {happened.Questionnaire} {happened.Period}, {happened.Question}",
        });
        db.Tell(action.Progressed(plan, happened.At));
    }

    private async Task<Plan> PlanAsync(ActionProposed happened, CancellationToken ct) =>
        await db.Plans.SingleOrDefaultAsync(p => p.Organisation == happened.Organisation && p.Period == happened.Plan, ct)
        ?? db.Add(new Plan { Organisation = happened.Organisation, Period = happened.Plan, Title = $"Action plan {happened.Plan}" }).Entity;

    private async Task<Objective> ObjectiveAsync(ActionProposed happened, CancellationToken ct)
    {
        var title = $"Close the gaps of {happened.QuestionnaireTitle} {happened.Period}";

        if (await db.Objectives.FirstOrDefaultAsync(o => o.Organisation == happened.Organisation && o.Period == happened.Plan && o.Title == title, ct) is { } known)
        {
            return known;
        }

        var last = await db.Objectives.Where(o => o.Organisation == happened.Organisation && o.Period == happened.Plan).MaxAsync(o => (int?)o.Position, ct) ?? 0;

        return db.Add(new Objective { Id = Guid.CreateVersion7(), Organisation = happened.Organisation, Period = happened.Plan, Title = title, Position = last + 1 }).Entity;
    }
}
