using System.Globalization;

namespace EdiRegion.Region.Awards;

/// <summary>What the lines read so far add up to.</summary>
internal sealed class LedgerState
{
    private readonly Dictionary<(string Entry, string Judge), IReadOnlyDictionary<string, int>> _scores = [];
    private readonly HashSet<(string Entry, string Judge)> _abstained = [];
    private readonly Dictionary<string, int> _casting = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LedgerOutcome> _outcomes = new(StringComparer.Ordinal);
    private FrozenRules? _rules;
    private string? _announced;
    private Replay? _ranking;

    /// <summary>Takes a line in; a sentence when it cannot be right.</summary>
    internal string? Take(LedgerEntry line)
    {
        if (_rules is null && line.Kind != LedgerKind.RulesFrozen)
        {
            return Found(line, "stands before the rules were frozen");
        }

        switch (line.Kind)
        {
            case LedgerKind.RulesFrozen when _rules is not null:
                return Found(line, "freezes rules a second time; the first stand");
            case LedgerKind.RulesFrozen:
                var rules = CanonicalJson.Read<FrozenRules>(line.Payload);
                if (rules.Criteria.Any(criterion => criterion.Weight <= 0) || rules.Criteria.Count == 0 || rules.MinimumShared < 1 || !rules.TieBreak.All(Ranking.IsRule))
                {
                    return Found(line, "freezes rules that cannot be: each criterion needs a weight above 0, judges at least one shared entry, and tie-break rules must be known");
                }

                _rules = rules;
                return Changed();
            case LedgerKind.Scored:
                var score = CanonicalJson.Read<LedgerScore>(line.Payload);
                if (_rules!.Weighted(score.Scores) is null || score.Scores.Values.Any(level => level < 0 || level >= _rules.ScoreLevels.Count))
                {
                    return Found(line, $"does not score each of {string.Join(", ", _rules.Criteria.Select(criterion => criterion.Letter))} from 0 to {_rules.ScoreLevels.Count - 1}");
                }

                _abstained.Remove((score.Entry, score.Judge));
                _scores[(score.Entry, score.Judge)] = score.Scores;
                return Changed();
            case LedgerKind.Abstained:
                var abstained = CanonicalJson.Read<LedgerJudgement>(line.Payload);
                _scores.Remove((abstained.Entry, abstained.Judge));
                _abstained.Add((abstained.Entry, abstained.Judge));
                return Changed();
            case LedgerKind.SetAside:
                var aside = CanonicalJson.Read<LedgerJudgement>(line.Payload);
                _scores.Remove((aside.Entry, aside.Judge));
                _abstained.Remove((aside.Entry, aside.Judge));
                return Changed();
            case LedgerKind.Removed:
                var removed = CanonicalJson.Read<LedgerRemoval>(line.Payload).Entry;
                foreach (var key in _scores.Keys.Where(key => key.Entry == removed).ToArray())
                {
                    _scores.Remove(key);
                }

                _abstained.RemoveWhere(judgement => judgement.Entry == removed);
                _outcomes.Remove(removed);
                return Changed();
            case LedgerKind.CastingVote:
                foreach (var (place, entry) in CanonicalJson.Read<LedgerCastingVote>(line.Payload).Order.Index())
                {
                    _casting[entry] = place + 1;
                }

                return Changed();
            case LedgerKind.Decided:
                var decision = CanonicalJson.Read<LedgerDecision>(line.Payload);
                _outcomes[decision.Entry] = new(decision.Entry, decision.Outcome, line.Number);
                return decision.Ranking == Ranked().RankingDigest ? null : Found(line, "was made on another ranking than the lines before it give");
            case LedgerKind.Announced:
                _announced = CanonicalJson.Read<LedgerAnnouncement>(line.Payload).Result;
                return _announced == Result().Digest ? null : Found(line, "announces another result than the lines before it give");
            default:
                return Found(line, "is of a kind this code does not know");
        }
    }

    internal Replay Result() => Ranked() with
    {
        Outcomes = [.. _outcomes.Values],
        Digest = Ledger.Sha256(CanonicalJson.Of(new
        {
            Rules = _rules,
            Ranking = Ranked().RankingDigest,
            Outcomes = _outcomes.Values.Select(outcome => new { outcome.Entry, outcome.Outcome }),
        })),
        Announced = _announced,
    };

    private Replay Ranked()
    {
        if (_ranking is not null)
        {
            return _ranking;
        }

        var counted = _scores.ToArray();
        var abstentions = _abstained.CountBy(judgement => judgement.Entry, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var facts = counted.GroupBy(score => score.Key.Entry, StringComparer.Ordinal).ToDictionary(
            entry => entry.Key,
            entry => new RankingFacts(
                entry.SelectMany(score => score.Value).GroupBy(level => level.Key, StringComparer.Ordinal)
                    .ToDictionary(levels => levels.Key, levels => Math.Round(levels.Average(level => (decimal)level.Value), 6), StringComparer.Ordinal),
                abstentions.GetValueOrDefault(entry.Key),
                _casting.TryGetValue(entry.Key, out var place) ? place : null),
            StringComparer.Ordinal);
        JudgeScore[] scores = [.. counted.Select(score => new JudgeScore(score.Key.Entry, score.Key.Judge, _rules!.Weighted(score.Value)!.Value))];
        var calibrated = Calibration.Of(scores, _rules?.MinimumShared ?? 1);
        var ranked = Ranking.Of(calibrated, facts, _rules?.TieBreak ?? []);

        return _ranking = new()
        {
            Rules = _rules,
            Calibrated = calibrated,
            Scores = scores,
            Facts = facts,
            Ranked = ranked,
            Outcomes = [],
            RankingDigest = Ledger.Sha256(CanonicalJson.Of(ranked.Places.Select(place => new { place.Entry, place.Place, place.Order, place.Score, place.BrokenBy }))),
            Digest = "",
            Faults = [],
        };
    }

    private string? Changed()
    {
        _ranking = null;
        return null;
    }

    private static string Found(LedgerEntry line, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"Line {line.Number} ({line.Kind} by {line.By}) {what}.");
}
