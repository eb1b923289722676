using System.Globalization;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Ledgers;

/// <summary>
/// The ledger of a category, opened to be read or written on. Entries that have left the category since the last line are taken out by lines of their own, which
/// are kept with the next line that is.
/// </summary>
internal sealed class LedgerBook
{
    private readonly AwardsDb _db;
    private readonly string _cycle;
    private readonly string _category;
    private readonly List<LedgerEntry> _lines;
    private readonly int _kept;
    private readonly LedgerEnd? _end;
    private readonly LedgerFault? _cut;

    private LedgerBook(AwardsDb db, string cycle, string category, List<LedgerEntry> lines, LedgerEnd? end) =>
        (_db, _cycle, _category, _lines, _kept, _end, _cut) = (db, cycle, category, lines, lines.Count, end, LedgerEnd.Fault(end, lines));

    internal IReadOnlyList<LedgerEntry> Lines => _lines;

    /// <summary>Grows with every line.</summary>
    internal string ETag => ETags.Of(1, _lines.Count);

    internal Replay Replay() => Ledger.Replay(_lines) is var replay && _cut is null ? replay : replay with { Faults = [.. replay.Faults, _cut!] };

    internal static async Task<LedgerBook> OpenAsync(AwardsDb db, Cycle cycle, string category, Definitions definitions, DateTimeOffset now, CancellationToken ct)
    {
        // Lines and end in one statement: a line that is written meanwhile is in both or in neither.
        var (lines, end) = await db.Cycles.AsNoTracking().Where(c => c.Key == cycle.Key).Select(c => new ValueTuple<List<LedgerLine>, LedgerEnd?>(
            db.LedgerLines.Where(l => l.Cycle == c.Key && l.Category == category).OrderBy(l => l.Number).ToList(),
            db.LedgerEnds.SingleOrDefault(e => e.Cycle == c.Key && e.Category == category))).SingleAsync(ct);
        var book = new LedgerBook(db, cycle.Key, category, [.. lines.Select(line => line.ToEntry())], end);

        if (lines.Count == 0 && cycle.Stage >= CycleStage.Judging)
        {
            book.Write(LedgerKind.RulesFrozen, now, "secretary", RulesOf(cycle, category, definitions));
        }

        if (lines.Count > 0 && !cycle.IsAnnounced)
        {
            await book.TakeOutAsync(now, ct);
        }

        return book;
    }

    /// <summary>Appends a line; it is kept with the caller's next save. The caller holds the <see cref="Turn"/>.</summary>
    internal void Append<T>(string kind, DateTimeOffset at, string by, T payload)
    {
        Write(kind, at, by, payload);
        Keep();
    }

    /// <summary>Keeps lines that follow from what happened elsewhere, with the caller's next save.</summary>
    internal void Keep()
    {
        var known = _db.LedgerLines.Local.Where(line => line.Cycle == _cycle && line.Category == _category).Select(line => line.Number).ToHashSet();

        foreach (var line in _lines.Skip(_kept).Where(line => !known.Contains(line.Number)))
        {
            _db.Add(new LedgerLine { Cycle = _cycle, Category = _category, Number = line.Number, Kind = line.Kind, At = line.At, By = line.By, Payload = line.Payload, Digest = line.Digest });
        }

        // What was cut off stays missing, whatever is written after it.
        if (_cut is null && _lines is [.., var last])
        {
            KeepEnd(last);
        }
    }

    private void KeepEnd(LedgerEntry last)
    {
        if (_db.LedgerEnds.Local.FirstOrDefault(e => e.Cycle == _cycle && e.Category == _category) is { } end)
        {
            (end.Number, end.Digest) = (last.Number, last.Digest);
        }
        else
        {
            end = new() { Cycle = _cycle, Category = _category, Number = last.Number, Digest = last.Digest };
            _db.Entry(end).State = _end is null ? EntityState.Added : EntityState.Modified;
        }
    }

    private static FrozenRules RulesOf(Cycle cycle, string category, Definitions definitions)
    {
        var scheme = definitions.Awards[cycle.Scheme];

        return new()
        {
            Scheme = scheme.Key,
            Edition = scheme.Edition,
            Category = category,
            Criteria = [.. scheme.Category(category).Criteria.Select(criterion => new FrozenCriterion(criterion.Letter, criterion.Weight))],
            ScoreLevels = scheme.ScoreLevels,
            JudgesPerEntry = scheme.JudgesPerEntry,
            MinimumShared = scheme.MinimumShared,
            TieBreak = scheme.TieBreak,
            ShortlistSize = scheme.ShortlistSize,
            HighlyCommended = scheme.HighlyCommended,
            Dates = new Dictionary<string, string>
            {
                ["opens"] = cycle.Opens.ToString("O", CultureInfo.InvariantCulture),
                ["closes"] = cycle.Closes.ToString("O", CultureInfo.InvariantCulture),
                ["judgingUntil"] = $"{cycle.JudgingUntil:yyyy-MM-dd}",
                ["announces"] = $"{cycle.Announces:yyyy-MM-dd}",
            },
        };
    }

    private async Task TakeOutAsync(DateTimeOffset now, CancellationToken ct)
    {
        var gone = await (
            from judgement in _db.Judgements
            join nomination in _db.Nominations on judgement.NominationId equals nomination.Id
            where nomination.Cycle == _cycle && judgement.Category == _category && (nomination.Category != _category || nomination.State != NominationState.Admitted)
            select new { nomination.Code, nomination.State }).Distinct().ToListAsync(ct);

        if (gone.Count == 0)
        {
            return;
        }

        var replay = Replay();
        var counted = replay.Scores.Select(score => score.Entry).Concat(replay.Outcomes.Select(outcome => outcome.Entry)).ToHashSet(StringComparer.Ordinal);

        foreach (var entry in gone.Where(n => counted.Contains(n.Code)).OrderBy(n => n.Code, StringComparer.Ordinal))
        {
            Write(LedgerKind.Removed, now, "secretary", new LedgerRemoval(entry.Code, entry.State is NominationState.Admitted ? "moved" : Wording.Of(entry.State)));
        }
    }

    private void Write<T>(string kind, DateTimeOffset at, string by, T payload) => _lines.Add(Ledger.Append(_lines.LastOrDefault(), kind, at, by, payload));
}
