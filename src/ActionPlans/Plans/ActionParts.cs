using EdiRegion.ActionPlans.Progress;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

internal sealed record MilestoneView(Guid Id, string Title, DateOnly? Due, string? DueText, Lifecycle Lifecycle, DateOnly? Done)
{
    internal static MilestoneView Of(Milestone milestone) =>
        new(milestone.Id, milestone.Title, milestone.Due, milestone.DueText, milestone.Lifecycle, milestone.Done);
}

internal sealed record NoteView(DateTimeOffset At, string By, string Text);

internal sealed record EvidenceView(Guid Id, string Name, string Kind, bool Verified, DateOnly? Expires);

/// <summary>What hangs on an action: milestones, notes, evidence.</summary>
internal sealed record ActionParts(IReadOnlyList<MilestoneView> Milestones, IReadOnlyList<NoteView> Notes, IReadOnlyList<EvidenceView> Evidence)
{
    internal static ActionParts None { get; } = new([], [], []);

    internal static async Task<ActionParts> OfAsync(ActionPlansDb db, Guid action, CancellationToken ct) =>
        (await OfAsync(db, db.Actions.Where(a => a.Id == action), ct))(action);

    /// <summary>The parts of many actions, read once.</summary>
    internal static async Task<Func<Guid, ActionParts>> OfAsync(ActionPlansDb db, IQueryable<PlanAction> actions, CancellationToken ct)
    {
        var milestones = (await (from milestone in db.Milestones.AsNoTracking()
                                 join action in actions on milestone.ActionId equals action.Id
                                 orderby milestone.Position, milestone.Id
                                 select milestone).ToListAsync(ct)).ToLookup(m => m.ActionId, MilestoneView.Of);
        var notes = (await (from step in db.Steps
                            join action in actions on step.ActionId equals action.Id
                            where step.Note != null
                            orderby step.Id
                            select new { step.ActionId, View = new NoteView(step.At, step.ByName, step.Note!) }).ToListAsync(ct)).ToLookup(n => n.ActionId, n => n.View);
        var evidence = (await (from use in db.EvidenceUses
                               join action in actions on use.ActionId equals action.Id
                               join item in db.EvidenceItems on use.ItemId equals item.Id
                               orderby use.At
                               select new { use.ActionId, item.Id, item.Name, item.Kind, item.VerifiedByName, item.Expires }).ToListAsync(ct))
            .ToLookup(e => e.ActionId, e => new EvidenceView(e.Id, e.Name, e.Kind.ToString().ToLowerInvariant(), e.VerifiedByName is not null, e.Expires));

        return id => new([.. milestones[id]], [.. notes[id]], [.. evidence[id]]);
    }
}
