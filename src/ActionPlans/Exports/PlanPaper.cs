using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>A plan on its way out: the working state, or an edition word for word as it was put forward.</summary>
/// <param name="Edition">The edition this is; null for the working state.</param>
/// <param name="Editions">All the reader may know of, newest first.</param>
/// <param name="AsAt">The day the colours are for.</param>
internal sealed record PlanPaper(
    Definitions Definitions, Organisation Organisation, string Period, string Title, string? Strategy, EditionView? Edition, IReadOnlyList<EditionView> Editions,
    DateOnly AsAt, IReadOnlyList<KeyEntry> Key, IReadOnlyList<ObjectiveView> Objectives, IReadOnlyList<CommentView> Comments)
{
    /// <summary>A row for each action, and one for each objective that has none yet.</summary>
    internal IEnumerable<PlanRow> Rows => Objectives.SelectMany(objective => objective.Actions.Count == 0
        ? [new PlanRow(this, objective, null)]
        : objective.Actions.Select(action => new PlanRow(this, objective, action)));

    internal IEnumerable<ActionView> Actions => Objectives.SelectMany(objective => objective.Actions);

    internal string FileName(string extension) =>
        $"action-plan-{Organisation.Ods}-{Period}{(Edition is null ? "" : $"-edition-{Edition.Edition}")}.{extension}";

    /// <summary>Which state of the plan this is, in one sentence.</summary>
    internal string Standing => Edition switch
    {
        { SignedOff: { } signed } => $"Edition {Edition.Edition}, signed off for {signed.Board} by {signed.BoardMember} on {Status.Written(signed.On)}.",
        { } => $"Edition {Edition.Edition}, put forward by {Edition.PutForwardBy} on {Status.Written(London.DayOf(Edition.PutForwardAt))} and waiting for sign-off.",
        null when Editions.FirstOrDefault(edition => edition.SignedOff is not null) is { } last =>
            $"Working state as at {Status.Written(AsAt)}. The last edition signed off is {last.Edition} of {Status.Written(last.SignedOff!.On)}.",
        null => $"Working state as at {Status.Written(AsAt)}. No edition of it is signed off yet.",
    };

    internal string Purpose => Edition is { SignedOff: null } ? "For approval" : "To note progress";

    internal KeyEntry KeyFor(Colour colour) => Key.First(entry => entry.Colour == colour);

    internal static async Task<Result<PlanPaper>> ReadAsync(
        ActionPlansDb db, Definitions definitions, string ods, string period, int? edition, Caller caller, DateOnly today, CancellationToken ct)
    {
        if (!PlanTarget.Read(definitions, ods, period).Is(out var target, out var refusal))
        {
            return refusal;
        }

        var working = caller.May(Permissions.ReadPlans, ods);

        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Organisation == ods && p.Period == period, ct) is not { } plan || (!working && plan.Edition == 0))
        {
            return Refusal.NotFound("plan-not-started", $"There is no action plan of {ods} for {period} that you may read", "It may not be begun or published yet.");
        }

        var editions = (await EditionView.OfAsync(db, ods, period, ct)).Where(each => working || each.SignedOff is not null).ToList();
        var shown = editions.FirstOrDefault(each => each.Edition == (edition ?? (working ? 0 : plan.Edition)));

        if (edition is not null && shown is null)
        {
            return Refusal.NotFound("edition-unknown", $"There is no edition {edition} that you may read",
                editions.Count == 0 ? "An edition is made when the plan is put forward." : $"There are {string.Join(", ", editions.Select(each => each.Edition))}.");
        }

        var content = shown is null ? null : await Governance.Edition.ContentAsync(db, ods, period, shown.Edition, ct);

        return new PlanPaper(
            definitions, target.Organisation, period, content?.Title ?? plan.Title, content is null ? plan.Strategy : content.Strategy, shown, editions,
            content?.AsAt ?? today, PlanView.KeyOf(plan, own: caller.WorksIn(ods)),
            content?.Objectives ?? await PlanContents.ReadAsync(db, ods, period, today, ct),
            content?.Comments ?? await CommentView.OfAsync(db, ods, period, ct));
    }
}

/// <summary>One row of an exported plan. <c>Action</c> is null for an objective without any.</summary>
internal sealed record PlanRow(PlanPaper Paper, ObjectiveView Objective, ActionView? Action);
