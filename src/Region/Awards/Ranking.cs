using System.Globalization;

namespace EdiRegion.Region.Awards;

/// <summary>
/// Puts calibrated entries in order. Walking down the scores, an entry shares the place of the one that opened it while their difference is
/// inside its error; inside a place the tie-break rules decide in their frozen order, and scores do not.
/// </summary>
public static class Ranking
{
    /// <summary>More of one criterion comes first: <c>criterion:a</c>.</summary>
    public const string Criterion = "criterion:";

    /// <summary>Fewer abstentions come first.</summary>
    public const string FewerAbstentions = "fewer-abstentions";

    /// <summary>The chair's casting vote.</summary>
    public const string Chair = "chair";

    /// <summary>
    /// Ranks every entry of <paramref name="calibrated"/>; entries without facts count as having none. An unknown rule is an
    /// <see cref="ArgumentException"/>.
    /// </summary>
    public static Ranked Of(Calibrated calibrated, IReadOnlyDictionary<string, RankingFacts> facts, IReadOnlyList<string> tieBreak)
    {
        if (tieBreak.FirstOrDefault(rule => !IsRule(rule)) is { } unknown)
        {
            throw new ArgumentException($"'{unknown}' is not a tie-break rule. Write criterion: and a letter, {FewerAbstentions} or {Chair}.", nameof(tieBreak));
        }

        var sorted = calibrated.Entries.ToArray();
        Array.Sort(sorted, (a, b) => b.Score.CompareTo(a.Score) is var byScore and not 0 ? byScore : string.CompareOrdinal(a.Entry, b.Entry));

        var places = new List<RankedEntry>(sorted.Length);
        var uses = new List<TieBreakUse>();
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = from + 1;
            while (to < sorted.Length && sorted[from].Score - sorted[to].Score <= (calibrated.Error(sorted[from].Entry, sorted[to].Entry) ?? 0))
            {
                to++;
            }

            Place(sorted[from..to], from + 1, facts, tieBreak, places, uses);
        }

        return new(places, uses);
    }

    /// <summary>True for a rule this code knows.</summary>
    public static bool IsRule(string rule) =>
        rule is FewerAbstentions or Chair || (rule.StartsWith(Criterion, StringComparison.Ordinal) && rule.Length > Criterion.Length);

    private static void Place(
        CalibratedEntry[] tied, int place, IReadOnlyDictionary<string, RankingFacts> facts, IReadOnlyList<string> tieBreak, List<RankedEntry> places, List<TieBreakUse> uses)
    {
        (int Order, string? Rule) Compare(CalibratedEntry a, CalibratedEntry b)
        {
            foreach (var rule in tieBreak)
            {
                if (Merit(rule, facts.GetValueOrDefault(a.Entry)).CompareTo(Merit(rule, facts.GetValueOrDefault(b.Entry))) is var order and not 0)
                {
                    return (-order, rule);
                }
            }

            return (string.CompareOrdinal(a.Entry, b.Entry), null);
        }

        Array.Sort(tied, (a, b) => Compare(a, b).Order);
        var codes = tied.Select(entry => entry.Entry).ToArray();
        for (var i = 0; i < tied.Length; i++)
        {
            var neighbour = tied.Length == 1 ? null : i > 0 ? tied[i - 1] : tied[1];
            places.Add(new()
            {
                Entry = codes[i],
                Place = place,
                Order = place + i,
                Score = tied[i].Score,
                TiedWith = codes.Length == 1 ? [] : [.. codes.Where(code => code != codes[i])],
                BrokenBy = neighbour is null ? null : Compare(neighbour, tied[i]).Rule,
            });

            if (i > 0)
            {
                uses.Add(Use(Compare(tied[i - 1], tied[i]).Rule, codes[i - 1], codes[i], facts));
            }
        }
    }

    private static decimal Merit(string rule, RankingFacts? facts) => rule switch
    {
        FewerAbstentions => -(facts?.Abstentions ?? 0),
        Chair => -(facts?.Chair ?? int.MaxValue),
        _ => facts?.Criteria.GetValueOrDefault(rule[Criterion.Length..]) ?? 0,
    };

    private static TieBreakUse Use(string? rule, string first, string then, IReadOnlyDictionary<string, RankingFacts> facts)
    {
        string Shown(string entry) => Merit(rule!, facts.GetValueOrDefault(entry)).ToString("0.00##", CultureInfo.InvariantCulture);
        return new(rule, first, then, rule switch
        {
            null => $"{first} and {then} are tied and no rule parts them; listed by code.",
            Chair => $"{first} before {then} by the chair's casting vote.",
            FewerAbstentions => string.Create(CultureInfo.InvariantCulture,
                $"{first} before {then} by fewer abstentions: {facts.GetValueOrDefault(first)?.Abstentions ?? 0} against {facts.GetValueOrDefault(then)?.Abstentions ?? 0}."),
            _ => $"{first} before {then} by criterion {rule[Criterion.Length..]}: {Shown(first)} against {Shown(then)}.",
        });
    }
}
