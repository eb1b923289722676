using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Practice;

/// <summary>Reads cases for those who may see them.</summary>
internal static class PracticeReader
{
    /// <summary>Cases anybody may read: published, announced, and the nominee still agrees.</summary>
    internal static IQueryable<Shown> Public(AwardsDb db) =>
        from practice in db.Practice.AsNoTracking()
        join nomination in db.Nominations.AsNoTracking() on practice.NominationId equals nomination.Id
        join cycle in db.Cycles.AsNoTracking() on nomination.Cycle equals cycle.Key
        where practice.PublishedAt != null
            && (cycle.Stage == CycleStage.Announced || cycle.Stage == CycleStage.Closed)
            && nomination.State == NominationState.Admitted && nomination.Consent == ConsentState.Given && nomination.ConsentToPublish
        select new Shown { Practice = practice, Nomination = nomination, Cycle = cycle };

    /// <summary>What became of the entries of some cycles, by cycle and code; from the ledgers, and so only once it is announced.</summary>
    internal static async Task<IReadOnlyDictionary<(string Cycle, string Code), string>> OutcomesAsync(AwardsDb db, IEnumerable<Cycle> cycles, CancellationToken ct)
    {
        string[] keys = [.. cycles.Where(cycle => cycle.IsAnnounced).Select(cycle => cycle.Key).Distinct()];
        var lines = keys.Length == 0 ? [] : await db.LedgerLines.AsNoTracking().Where(line => keys.Contains(line.Cycle)).OrderBy(line => line.Number).ToListAsync(ct);

        return lines.GroupBy(line => (line.Cycle, line.Category))
            .SelectMany(book => Ledger.Replay([.. book.Select(line => line.ToEntry())]).Outcomes.Select(outcome => (Key: (book.Key.Cycle, outcome.Entry), outcome.Outcome)))
            .GroupBy(outcome => outcome.Key).ToDictionary(outcome => outcome.Key, outcome => outcome.Last().Outcome);
    }

    internal static async Task<IReadOnlyList<PracticeView>> ViewsAsync(
        AwardsDb db, IReadOnlyList<Shown> shown, Definitions definitions, Func<PracticeCase, IEnumerable<string>> helps, bool forWriters, CancellationToken ct)
    {
        var outcomes = await OutcomesAsync(db, shown.Select(one => one.Cycle), ct);
        Guid[] ids = [.. shown.Select(one => one.Practice.NominationId)];
        var tried = (await db.Tried.AsNoTracking().Where(one => ids.Contains(one.NominationId)).ToListAsync(ct)).ToLookup(one => one.NominationId);

        return
        [
            .. shown.Where(one => definitions.Awards.GetValueOrDefault(one.Cycle.Scheme)?.FindCategory(one.Nomination.Category) is not null)
                .Select(one => PracticeView.Of(
                    one.Practice, one.Nomination, outcomes.GetValueOrDefault((one.Cycle.Key, one.Nomination.Code), "shortlisted"),
                    definitions.Awards[one.Cycle.Scheme].Category(one.Nomination.Category), tried[one.Practice.NominationId], definitions, helps(one.Practice), forWriters)),
        ];
    }
}

internal sealed record Shown
{
    public required PracticeCase Practice { get; init; }

    public required Nomination Nomination { get; init; }

    public required Cycle Cycle { get; init; }
}
