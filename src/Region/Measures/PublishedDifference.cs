namespace EdiRegion.Region.Measures;

/// <summary>
/// One published percentage minus another, in percentage points; both are told with their number of respondents where it is known.
/// </summary>
internal sealed class PublishedDifference(Group first, Group second) : Formula
{
    internal override IReadOnlyList<string> Cells { get; } = [first.Numerator[0], second.Numerator[0]];

    internal override IReadOnlyList<string> Optional { get; } = [first.Denominator[0], second.Denominator[0]];

    internal override MeasureResult Calculate(Totals totals) => totals[Cells[0]] is not { } one || totals[Cells[1]] is not { } other
        ? Unknown
        : new()
        {
            Value = Figures.Six(one - other),
            Parts = [Part(first, one, totals), Part(second, other, totals)],
        };

    private static MeasurePart Part(Group group, decimal percent, Totals totals) =>
        new(group.Key, group.Label, null, totals[group.Denominator[0]], percent);
}
