using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests;

/// <summary>Decisions on entries as they stand in the ledger, put there without the panels that lead to them.</summary>
internal static class GivenLedger
{
    internal static Task<Nomination> DecidedAsync(this GivenCycle given, Nomination nomination, string outcome) => given.App.InDatabaseAsync(async db =>
    {
        var ct = TestContext.Current.CancellationToken;
        var lines = await db.LedgerLines.Where(l => l.Cycle == given.Key && l.Category == nomination.Category).OrderBy(l => l.Number).ToListAsync(ct);
        var last = lines.LastOrDefault()?.ToEntry();

        if (last is null)
        {
            last = Keep(Ledger.Append(null, LedgerKind.RulesFrozen, given.App.Clock.GetUtcNow(), "secretary", new FrozenRules
            {
                Scheme = "midas",
                Edition = "1",
                Category = nomination.Category,
                Criteria = [new("a", 100)],
                ScoreLevels = ["0", "1", "2", "3", "4"],
                JudgesPerEntry = 2,
                MinimumShared = 3,
                TieBreak = ["chair"],
                ShortlistSize = 5,
                HighlyCommended = 2,
                Dates = new Dictionary<string, string>(),
            }));
        }

        foreach (var judge in (string[])["one", "two"])
        {
            last = Keep(Ledger.Append(last, LedgerKind.Scored, given.App.Clock.GetUtcNow(), judge, new LedgerScore(nomination.Code, judge, new Dictionary<string, int> { ["a"] = 3 })));
        }

        last = Keep(Ledger.Append(last, LedgerKind.Decided, given.App.Clock.GetUtcNow(), "chair", new LedgerDecision(nomination.Code, outcome, "Agreed.", "")));
        await db.LedgerEnds.Where(e => e.Cycle == given.Key && e.Category == nomination.Category).ExecuteDeleteAsync(ct);
        db.Add(new LedgerEnd { Cycle = given.Key, Category = nomination.Category, Number = last.Number, Digest = last.Digest });
        await db.SaveChangesAsync(ct);

        return nomination;

        LedgerEntry Keep(LedgerEntry line)
        {
            db.Add(new LedgerLine { Cycle = given.Key, Category = nomination.Category, Number = line.Number, Kind = line.Kind, At = line.At, By = line.By, Payload = line.Payload, Digest = line.Digest });

            return line;
        }
    });

    internal static Task<int> MoveAsync(this GivenCycle given, CycleStage stage) => given.App.InDatabaseAsync(async db =>
    {
        (await db.Cycles.FindAsync([given.Key], TestContext.Current.CancellationToken))!.Stage = stage;

        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>A secretary has to say first whom they are close to.</summary>
    internal static async Task<HttpClient> DeclaredSecretaryAsync(this GivenCycle given)
    {
        await (await given.App.Secretary.Put($"/api/awards/v1/interests/{given.Key}", new { nothing = true })).Ok();

        return given.App.Secretary;
    }
}
