using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Measures;

/// <summary>One share minus another in percentage points, with the Newcombe interval.</summary>
internal sealed class ShareDifference(Group first, Group second) : Formula
{
    private readonly string[] _cells = [.. first.Cells.Concat(second.Cells).Distinct(StringComparer.Ordinal)];

    internal override IReadOnlyList<string> Cells => _cells;

    internal override MeasureResult Calculate(Totals totals)
    {
        if (first.Read(totals) is not var (a, n1) || second.Read(totals) is not var (c, n0))
        {
            return Unknown;
        }

        var result = new MeasureResult { Parts = [first.Part(a, n1), second.Part(c, n0)] };
        if (n1 == 0 || n0 == 0)
        {
            return result with { Reason = $"Not calculable: there is nobody in {(n1 == 0 ? first : second).Label}." };
        }

        if (a < 0 || c < 0 || a > n1 || c > n0)
        {
            return result with { Reason = "Not calculable: a count is below 0 or above the total." };
        }

        var bounds = Newcombe.Interval((double)a, (double)n1, (double)c, (double)n0);
        return result with
        {
            Value = Figures.Six((a * 100 / n1) - (c * 100 / n0)),
            Interval = Interval.Percent(bounds, "Newcombe"),
            IntervalExcludesParity = bounds is { } both ? !both.Contains(0) : null,
            SmallNumbers = a < 5 || c < 5,
        };
    }
}
