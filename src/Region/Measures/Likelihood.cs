using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Measures;

/// <summary>
/// Relative likelihood: the rate of one group over the rate of another, with Katz interval and, for small cells, Fisher's exact test.
/// </summary>
internal sealed class Likelihood(Group top, Group bottom) : Formula
{
    private readonly string[] _cells = [.. top.Cells.Concat(bottom.Cells).Distinct(StringComparer.Ordinal)];

    internal Group Top => top;

    internal Group Bottom => bottom;

    internal override IReadOnlyList<string> Cells => _cells;

    internal override MeasureResult Calculate(Totals totals)
    {
        if (top.Read(totals) is not var (a, n1) || bottom.Read(totals) is not var (c, n0))
        {
            return Unknown;
        }

        var result = new MeasureResult { Parts = [top.Part(a, n1), bottom.Part(c, n0)] };
        if (a < 0 || c < 0 || a > n1 || c > n0)
        {
            return result with { Reason = "Not calculable: a count is below 0 or above the number of people it is taken from." };
        }

        var small = a < 5 || c < 5;
        var fisher = small || n1 - a < 5 || n0 - c < 5 ? FisherExact.P(a, n1, c, n0) : null;
        if (RelativeLikelihood.Of(a, n1, c, n0) is not { } ratio)
        {
            return result with { Reason = WhyNot(n1, c, n0), FisherP = fisher, SmallNumbers = small };
        }

        var bounds = RelativeLikelihood.Interval((double)a, (double)n1, (double)c, (double)n0);
        return result with
        {
            Value = Figures.Six(ratio),
            Interval = Interval.Ratio(bounds, "Katz log"),
            FisherP = fisher,
            OutsideFourFifths = RelativeLikelihood.IsOutsideFourFifths(ratio),
            IntervalExcludesParity = bounds is { } ends ? !ends.Contains(1) : null,
            SmallNumbers = small,
            ZeroOfN = a == 0,
        };
    }

    /// <summary>Why there is no ratio (rule V19), or null when there is one.</summary>
    internal string? WhyNot(decimal n1, decimal c, decimal n0)
    {
        var empty = n1 == 0 ? top : n0 == 0 ? bottom : null;
        return empty is not null
            ? $"Not calculable: there is nobody in the {empty.Label} group."
            : c == 0 ? $"Not calculable: the rate of the {bottom.Label} group is 0 of {Figures.Plain(n0)}." : null;
    }
}
