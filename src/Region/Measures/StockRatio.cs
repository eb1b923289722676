using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Measures;

/// <summary>
/// Ratio of how two groups are spread over two tiers, such as the race disparity ratio. The upper tier is not drawn from the lower one,
/// so there is no interval and no test.
/// </summary>
internal sealed class StockRatio(Group top, Group bottom) : Formula
{
    private readonly string[] _cells = [.. top.Cells.Concat(bottom.Cells).Distinct(StringComparer.Ordinal)];

    internal override IReadOnlyList<string> Cells => _cells;

    internal override MeasureResult Calculate(Totals totals)
    {
        if (top.Read(totals) is not var (a, n1) || bottom.Read(totals) is not var (c, n0))
        {
            return Unknown;
        }

        var result = new MeasureResult { Parts = [top.Part(a, n1), bottom.Part(c, n0)], SmallNumbers = a < 5 || c < 5 };
        if (a < 0 || n1 < 0 || c < 0 || n0 < 0)
        {
            return result with { Reason = "Not calculable: a count is below 0." };
        }

        return RelativeLikelihood.Of(a, n1, c, n0) is { } ratio
            ? result with { Value = Figures.Six(ratio), OutsideFourFifths = RelativeLikelihood.IsOutsideFourFifths(ratio), ZeroOfN = a == 0 }
            : result with { Reason = $"Not calculable: there is nobody of the {(n1 == 0 ? top : bottom).Label} group in one of the tiers." };
    }
}
