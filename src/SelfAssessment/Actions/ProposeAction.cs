using EdiRegion.Contracts.SelfAssessment;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Assessments;
using EdiRegion.Region.Periods;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Actions;

internal sealed record ProposalBody(string? Title = null);

/// <summary>Turns a gap between today's level and the one aimed for into an action of the organisation's plan for the year; once for each answer.</summary>
internal static class ProposeAction
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/answers/{key}/action", Handle)
        .WithName("self-assessment-propose-action")
        .Require(Permissions.AnswerAssessments, organisation: "ods");

    private static async Task<Results<Created<ActionLinkView>, Ok<ActionLinkView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, string key, ProposalBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == found.Assessment.Id && p.Question == key, ct) is { } already)
        {
            return TypedResults.Ok(new ActionLinkView(already.Plan, already.Id, already.Title, already.Lifecycle, already.Colour));
        }

        List<Fault> faults = [];
        var title = new Texts(faults).Optional(body.Title, "/title");

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (found.Questionnaire.FindQuestion(key) is not { } question)
        {
            return Refusal.NotFound("question-unknown", $"{found.Questionnaire.Title} has no question {key}", "Take the key from the questionnaire.").ToProblem();
        }

        var answer = (await AnswerBook.ReadAsync(db, found, ct)).Counting.GetValueOrDefault(key);

        if (RefuseNoGap(question, answer) is { } noGap)
        {
            return noGap.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var aim = answer?.Target is { } target && question.Has(target) ? target : Math.Min((question.LevelOf(answer) ?? -1) + 1, question.Top);
        var proposal = db.Add(new Proposal
        {
            Id = Guid.CreateVersion7(),
            AssessmentId = found.Assessment.Id,
            Question = key,
            Title = title ?? $"Reach level {aim} ({question.Levels[aim].Label}): {question.Text}",
            ByName = caller.Name,
            At = now,
        }).Entity;
        db.Tell(new ActionProposed(
            proposal.Id, ods, $"{Period.YearOf(Period.Parse(found.Assessment.Period).Start)}", questionnaire, found.Questionnaire.Title, found.Assessment.Period, key, proposal.Title,
            question.Levels[aim].Descriptor, [.. question.Requirements], [.. question.Measures], question.LevelOf(answer), aim, answer?.By, caller.Name, now));
        found.Assessment.Changed(now);
        db.Record(caller, "action proposed", $"{found.Assessment.Subject}/{key}", ods, now, proposal.Title);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Created($"{context.Request.Path}", new ActionLinkView(null, proposal.Id, proposal.Title, null, null));
    }

    private static Refusal? RefuseNoGap(Question question, Answer? answer) => question.StateOf(answer) switch
    {
        AnswerState.NotAnswered => Refusal.Conflict("not-answered", $"{question.Key} is not answered", "Answer it first: an action comes from a gap."),
        AnswerState.NotApplicable => Refusal.Conflict("no-gap", $"{question.Key} does not apply", "An action comes from a gap."),
        AnswerState.Level when question.LevelOf(answer) is { } level && level >= (answer!.Target ?? question.Top) =>
            Refusal.Conflict("no-gap", $"{question.Key} is at level {level} and aims for {answer.Target ?? question.Top}", "Set a higher target first: an action comes from a gap."),
        _ => null,
    };
}
