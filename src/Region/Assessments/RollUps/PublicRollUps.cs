namespace EdiRegion.Region.Assessments;

/// <summary>Hides what would tell of a few organisations, in a whole and the parts shown beside it.</summary>
internal static class PublicRollUps
{
    internal static (RollUp Whole, IReadOnlyList<RollUp> Parts) Of(RollUp whole, IReadOnlyList<RollUp> parts, int least)
    {
        RollUp[] all = [.. parts, whole];
        var sections = all.Select(_ => new List<SectionRollUp>()).ToArray();
        for (var at = 0; at < whole.Sections.Count; at++)
        {
            var spreads = Hide([.. all.Select(one => one.Sections[at].Spread)], least);
            var questions = whole.Sections[at].Questions
                .Select((_, i) => Hide([.. all.Select(one => one.Sections[at].Questions[i].Spread)], least)).ToArray();
            for (var one = 0; one < all.Length; one++)
            {
                sections[one].Add(all[one].Sections[at] with
                {
                    Spread = spreads[one],
                    Questions = [.. all[one].Sections[at].Questions.Select((question, i) => question with { Spread = questions[i][one] })],
                    Changes = [],
                });
            }
        }

        RollUp[] shown = [.. all.Select((one, at) => one with { Sections = sections[at] })];
        return (shown[^1], shown[..^1]);
    }

    private static LevelSpread[] Hide(LevelSpread[] spreads, int least)
    {
        var hidden = Hiding.Of([.. spreads.Select(Cells)], least);
        return [.. spreads.Select((spread, at) => Show(spread, hidden[at], least))];
    }

    /// <summary>The levels, then not met, not applicable and not answered: together those asked.</summary>
    private static int[] Cells(LevelSpread spread) =>
    [
        .. spread.Distribution.Values.Select(count => count!.Value), spread.NotMet!.Value, spread.NotApplicable!.Value, spread.Expected - spread.Answered!.Value,
    ];

    private static LevelSpread Show(LevelSpread spread, bool[] hidden, int least)
    {
        var change = spread.Change is { } moved && new[] { moved.Up, moved.Down, moved.Same }.All(count => count == 0 || count >= least) ? moved : null;
        return !hidden.Contains(true)
            ? spread with { Change = change }
            : new()
            {
                Distribution = new SortedDictionary<int, int?>(spread.Distribution.ToDictionary(
                    entry => entry.Key, entry => hidden[entry.Key] ? null : entry.Value)),
                NotMet = hidden[^3] ? null : spread.NotMet,
                NotApplicable = hidden[^2] ? null : spread.NotApplicable,
                Answered = hidden[^1] ? null : spread.Answered,
                Expected = spread.Expected,
                Hidden = true,
            };
    }
}
