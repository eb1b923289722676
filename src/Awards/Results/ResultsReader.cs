using System.Globalization;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Results;

/// <summary>A category whose results are asked for, by a secretary or the chair of its panel.</summary>
/// <param name="Whole">True when the caller may see ranks, outcomes and totals.</param>
internal sealed record AskedCategory(Cycle Cycle, AwardCategory Category, AwardScheme Scheme, Wall Wall, LedgerBook Ledger, bool Whole, string By);

/// <summary>Works results out of the ledger, as the caller may see them.</summary>
internal sealed class ResultsReader(AwardsDb db, Definitions definitions, WallOfRequest walls, PanelFinder panels, TimeProvider clock)
{
    private const decimal FarApart = 1.5m;

    internal async Task<Result<AskedCategory>> AskAsync(string? cycle, string? category, Ability ability, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out var found, out var refusal))
        {
            return refusal;
        }

        var scheme = definitions.Awards[found.Scheme];
        var panel = (await db.Panels.AsNoTracking().Where(p => p.Cycle == found.Key).ToListAsync(ct)).FirstOrDefault(p => p.Categories.Contains(category ?? ""));
        var chairs = panel is not null && await panels.ChairsAsync(panel.Id, ct);

        if (scheme.FindCategory(category) is not { } of || !(panels.IsSecretary || chairs))
        {
            return Refusal.NotFound("results-unknown", "There are no such results", "Results are for secretaries and for the chair of the panel; name a category of the scheme.");
        }

        var wall = await walls.OfAsync(found.Key, ct);

        if (wall.RefuseUndeclared() is { } undeclared)
        {
            return undeclared;
        }

        if (found.Refuse(ability) is { } notNow)
        {
            return notNow;
        }

        var ledger = await LedgerBook.OpenAsync(db, found, of.Key, definitions, clock.GetUtcNow(), ct);

        return new AskedCategory(found, of, scheme, wall, ledger, found.IsAnnounced || wall.Ranks(of.Key), chairs ? "chair" : "secretary");
    }

    internal async Task<ResultsView> ReadAsync(AskedCategory asked, CancellationToken ct)
    {
        var entries = await db.Nominations.AsNoTracking()
            .Where(n => n.Cycle == asked.Cycle.Key && n.Category == asked.Category.Key && n.State == NominationState.Admitted && !asked.Wall.Hidden.Contains(n.Id) && n.Redaction != null)
            .OrderBy(n => n.Code).Select(n => new { n.Code, n.Id, n.Redaction }).ToListAsync(ct);
        var replay = await ReplayAsync(asked, ct);
        var places = replay.Ranked.Places.ToDictionary(place => place.Entry, StringComparer.Ordinal);
        var outcomes = replay.Outcomes.ToDictionary(outcome => outcome.Entry, outcome => outcome.Outcome, StringComparer.Ordinal);
        var byEntry = replay.Scores.ToLookup(score => score.Entry, score => score.Value, StringComparer.Ordinal);
        var shown = entries.Select(entry =>
        {
            var calibrated = replay.Calibrated?.Find(entry.Code);
            var facts = replay.Facts.GetValueOrDefault(entry.Code);
            var place = asked.Whole ? places.GetValueOrDefault(entry.Code) : null;

            return new ResultView(
                entry.Code, panels.IsSecretary ? entry.Id : null, entry.Redaction!.Texts.GetValueOrDefault("title"), calibrated?.Scores ?? 0,
                facts is { Criteria.Count: > 0 } ? Math.Round(facts.Criteria.Values.Average(), 4) : null, calibrated?.Raw, calibrated?.Calibrated, calibrated?.Low, calibrated?.High, calibrated?.Why,
                calibrated is null ? null : byEntry[entry.Code].Max() - byEntry[entry.Code].Min(), facts?.Criteria ?? new Dictionary<string, decimal>(), facts?.Abstentions ?? 0,
                place?.Place, place?.Order, place?.TiedWith, place?.BrokenBy, asked.Whole ? outcomes.GetValueOrDefault(entry.Code) : null);
        });

        return new(
            asked.Cycle.Key, asked.Category.Key, asked.Category.Title, asked.Whole,
            [.. asked.Whole ? shown.OrderBy(entry => entry.Order ?? int.MaxValue).ThenBy(entry => entry.Entry, StringComparer.Ordinal) : shown],
            Talk(replay, asked.Whole, entries.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal)), replay.Calibrated?.Fallback, replay.Calibrated?.Steps ?? [],
            asked.Whole ? [.. replay.Ranked.Uses.Select(use => use.Sentence)] : [], asked.Whole ? replay.Digest : null,
            asked.Whole && asked.Cycle.Refuse(Ability.DecideOutcomes) is null ? ["decide"] : [], asked.Whole ? asked.Ledger.ETag : null);
    }

    /// <summary>The whole ledger, or what there would be without the entries the caller must not meet and without decisions.</summary>
    internal async Task<Replay> ReplayAsync(AskedCategory asked, CancellationToken ct)
    {
        if (asked.Whole)
        {
            return asked.Ledger.Replay();
        }

        var hidden = (await db.Nominations.AsNoTracking().Where(n => n.Cycle == asked.Cycle.Key && asked.Wall.Hidden.Contains(n.Id)).Select(n => n.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

        return Ledger.Replay([.. asked.Ledger.Lines.Where(line => line.Kind switch
        {
            LedgerKind.RulesFrozen => true,
            LedgerKind.Scored => !hidden.Contains(CanonicalJson.Read<LedgerScore>(line.Payload).Entry),
            LedgerKind.Abstained or LedgerKind.SetAside => !hidden.Contains(CanonicalJson.Read<LedgerJudgement>(line.Payload).Entry),
            LedgerKind.Removed => !hidden.Contains(CanonicalJson.Read<LedgerRemoval>(line.Payload).Entry),
            _ => false,
        })]) with
        { Faults = [] };
    }

    private static IReadOnlyList<TalkView> Talk(Replay replay, bool whole, HashSet<string> seen) =>
    [
        .. from score in replay.Scores
           group score.Value by score.Entry into entry
           let apart = entry.Max() - entry.Min()
           where apart >= FarApart && seen.Contains(entry.Key)
           orderby apart descending, entry.Key
           select new TalkView(entry.Key, "disagreement", string.Create(CultureInfo.InvariantCulture, $"Its judges are {apart:0.0} levels apart, from {entry.Min():0.0} to {entry.Max():0.0}.")),
        .. from place in whole ? replay.Ranked.Places : []
           where place.TiedWith.Count > 0 && place.Order <= (replay.Rules?.ShortlistSize ?? 0)
           select new TalkView(place.Entry, "tie", string.Create(CultureInfo.InvariantCulture, $"Shares place {place.Place} with {string.Join(", ", place.TiedWith)}: their difference is inside the error.")),
    ];
}
