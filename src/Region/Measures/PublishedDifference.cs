namespace EdiRegion.Region.Measures;

/// <summary>
/// One published percentage minus another, in percentage points; both are told with their number of respondents where it is known.
/// </summary>
internal sealed class PublishedDifference(Group first, Group second) : Formula
{
    internal override IReadOnlyList<string> Cells { get; } = [first.Numerator[0], second.Numerator[0]];

    internal override IReadOnlyList<string> Optional { get; } = [first.Denominator[0], second.Denominator[0]];

    internal override MeasureResult Calculate(IReadOnlyDictionary<string, decimal> totals) => new()
    {
        Value = Figures.Six(totals[Cells[0]] - totals[Cells[1]]),
        Parts = [Part(first, totals), Part(second, totals)],
    };

    private static MeasurePart Part(Group group, IReadOnlyDictionary<string, decimal> totals)
    {
        decimal? respondents = totals.TryGetValue(group.Denominator[0], out var known) ? known : null;
        return new(group.Key, group.Label, null, respondents, totals[group.Numerator[0]]);
    }
}
