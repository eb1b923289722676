using EdiRegion.ActionPlans.Evidence;
using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>One entry in the history of an action of an earlier time. <c>Shown</c> is the address of evidence that came with it.</summary>
internal sealed record PastStep(DateTimeOffset At, Lifecycle? Lifecycle = null, Confidence? Confidence = null, string? Note = null, Uri? Shown = null, bool Verified = false);

/// <summary>A plan of an earlier time: what it holds, who began it and when, how each action went (by title), and when a board signed it off.</summary>
internal sealed record PastPlan(
    string Organisation, string Period, string Title, string Strategy, IReadOnlyList<NewObjective> Objectives, ILookup<string, PastStep> Steps,
    Caller Lead, Caller Approver, DateTimeOffset Begun, DateTimeOffset? SignedOff);

/// <summary>
/// Enters plans as they went at their own time, by the rules of any other plan, each in one transaction. Those that are there already are left
/// alone, so an interrupted run is simply run again.
/// </summary>
internal static class EnterPastPlans
{
    internal static async Task EnterAsync(ActionPlansDb db, Definitions definitions, IEnumerable<PastPlan> plans, string source, CancellationToken ct)
    {
        var there = (await db.Plans.Select(p => new { p.Organisation, p.Period }).ToListAsync(ct)).ToHashSet();

        foreach (var past in plans.Where(p => !there.Contains(new { p.Organisation, p.Period })))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await new Entry(db, definitions, past, source).EnterAsync(ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private sealed class Entry(ActionPlansDb db, Definitions definitions, PastPlan past, string source)
    {
        private readonly Plan _plan = new() { Organisation = past.Organisation, Period = past.Period, Title = past.Title, Strategy = past.Strategy };

        internal async Task EnterAsync(CancellationToken ct)
        {
            db.Add(_plan);
            db.Record(past.Lead, "plan begun", _plan.Subject, past.Organisation, past.Begun);

            if (!(await new TakeTree(db, definitions, _plan, past.Lead, source, past.Begun).TakeAsync(past.Objectives, ct)).Is(out _, out var refusal))
            {
                throw Impossible(refusal);
            }

            await db.SaveChangesAsync(ct);
            await SignOffAsync(ct);
            var actions = await db.Actions.Where(a => a.Organisation == past.Organisation && a.Period == past.Period).ToDictionaryAsync(a => a.Title, ct);

            foreach (var (action, step) in past.Steps.SelectMany(of => of.Select(step => (actions[of.Key], step))).OrderBy(of => of.step.At))
            {
                await GoOnAsync(action, step, ct);
            }

            foreach (var action in actions.Values)
            {
                db.Tell(action.Progressed(_plan, action.ChangedAt));
            }

            await db.SaveChangesAsync(ct);
        }

        private async Task SignOffAsync(CancellationToken ct)
        {
            if (past.SignedOff is not { } at)
            {
                return;
            }

            var objectives = await PlanContents.ReadAsync(db, past.Organisation, past.Period, London.DayOf(past.Begun), ct);
            var edition = Edition.Freeze(
                new(past.Organisation, past.Period, 1, past.Title, past.Strategy, London.DayOf(past.Begun), objectives, [], new SortedDictionary<string, string>()),
                past.Lead, past.Begun);
            db.Add(edition);
            db.Record(past.Lead, "plan put forward", $"{_plan.Subject}/1", past.Organisation, past.Begun, edition.Digest);

            if (edition.SignOff(edition.Digest, "Executive sponsor for inclusion", "Board", London.DayOf(at), past.Approver, at) is { } refusal)
            {
                throw Impossible(refusal);
            }

            foreach (var action in db.Actions.Local)
            {
                action.PublishedIn = edition.Number;
            }

            _plan.Publish(edition.Number, at);
            db.Tell(SignOffPlan.Told(_plan, edition, edition.Read(), at));
            db.Record(past.Approver, "plan signed off", $"{_plan.Subject}/1", past.Organisation, at, edition.Digest);
        }

        private async Task GoOnAsync(PlanAction action, PastStep step, CancellationToken ct)
        {
            db.Add(action, new ActionStep
            {
                ActionId = action.Id,
                At = step.At,
                Day = London.DayOf(step.At),
                By = past.Lead.Id,
                ByName = past.Lead.Name,
                Lifecycle = step.Lifecycle,
                Confidence = step.Confidence,
                Note = step.Note,
            });
            _plan.Changed(step.At);
            db.Record(past.Lead, "progress recorded", $"{_plan.Subject}/{action.Id}", past.Organisation, step.At);

            if (step.Lifecycle is Lifecycle.Complete)
            {
                await CompleteMilestonesAsync(action, step.At, ct);
            }

            if (step.Shown is { } address)
            {
                await ShowAsync(action, address, step, ct);
            }
        }

        /// <summary>Each on its day, or on that of the action when it was still to come.</summary>
        private async Task CompleteMilestonesAsync(PlanAction action, DateTimeOffset at, CancellationToken ct)
        {
            var milestones = await db.Milestones.Where(m => m.ActionId == action.Id).ToListAsync(ct);

            foreach (var milestone in milestones)
            {
                (milestone.Lifecycle, milestone.Done) = (Lifecycle.Complete, milestone.Due < London.DayOf(at) ? milestone.Due : London.DayOf(at));
            }

            db.Add(action, Recording.Milestones(action, [.. milestones.Select(MilestoneFact.Of)], past.Lead, at));
        }

        private async Task ShowAsync(PlanAction action, Uri address, PastStep step, CancellationToken ct)
        {
            var item = new EvidenceItem
            {
                Id = Guid.CreateVersion7(),
                Organisation = past.Organisation,
                Kind = EvidenceKind.Link,
                Name = $"Paper on: {action.Name}",
                Owner = action.OwnerRole ?? past.Lead.Name,
            };
            db.Add(item);
            await using var link = GivenEvidence.Link(item.Name, address);
            await link.KeepAsync(db, item, London.DayOf(step.At).AddMonths(EvidenceItem.MonthsItHolds), acknowledgement: null, past.Lead, step.At, ct);
            db.Add(new EvidenceUse { ItemId = item.Id, ActionId = action.Id, ByName = past.Lead.Name, At = step.At });
            db.Record(past.Lead, "evidence attached", $"{past.Organisation}/{item.Id}", past.Organisation, step.At);

            if (step.Verified)
            {
                item.Verify(past.Approver, step.At);
                db.Record(past.Approver, "evidence verified", $"{past.Organisation}/{item.Id}", past.Organisation, step.At);
            }

            await db.SaveChangesAsync(ct);
            await EvidenceFacts.RenewAsync(db, action, step.Verified ? past.Approver : past.Lead, step.At, ct);
        }
    }

    private static InvalidOperationException Impossible(Refusal refusal) => new($"A past plan is not sound: {refusal.Title}. {refusal.Detail}");
}
