using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;

namespace EdiRegion.Awards.Practice;

/// <summary>The case of a nomination for a secretary on this side of the wall: only of one that was shortlisted or came further, once that is announced.</summary>
internal sealed class PracticeWriter(AwardsDb db, NominationFinder nominations, Definitions definitions)
{
    internal bool IsSecretary() => nominations.IsSecretary();

    internal async Task<Result<WritablePractice>> FindAsync(Guid id, CancellationToken ct)
    {
        if (!(await nominations.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal;
        }

        if (!found.Cycle.IsAnnounced)
        {
            return Refusal.Conflict("not-announced", "Results are not announced yet", "A case can be written up from the announcement on.");
        }

        var outcomes = await PracticeReader.OutcomesAsync(db, [found.Cycle], ct);

        return outcomes.GetValueOrDefault((found.Cycle.Key, found.Nomination.Code)) is "winner" or "highlyCommended" or "shortlisted"
            ? new WritablePractice(found.Nomination, found.Cycle, await db.Practice.FindAsync([id], ct), definitions)
            : Refusal.Conflict("not-commended", "This entry was not shortlisted", "Cases are written up of entries that were shortlisted, highly commended or won.");
    }
}

internal sealed record WritablePractice(Nomination Nomination, Cycle Cycle, PracticeCase? Practice, Definitions Definitions)
{
    /// <summary>An empty case with the title of the entry and the tags its category suggests.</summary>
    internal PracticeCase Begin()
    {
        var category = Definitions.Awards[Cycle.Scheme].Category(Nomination.Category);

        return new() { NominationId = Nomination.Id, Cycle = Cycle.Key, Title = Nomination.Title ?? "", Outcomes = category.Outcomes, Measures = category.Measures };
    }
}
