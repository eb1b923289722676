using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Measures;

/// <summary>The percentage a group makes up of all, people of unknown group included below the line; Wilson interval.</summary>
internal sealed class Share(Group of) : Formula
{
    private readonly string[] _cells = [.. of.Cells.Distinct(StringComparer.Ordinal)];

    internal override IReadOnlyList<string> Cells => _cells;

    internal override MeasureResult Calculate(Totals totals)
    {
        if (of.Read(totals) is not var (count, all))
        {
            return Unknown;
        }

        var result = new MeasureResult { Parts = [of.Part(count, all)] };
        if (all == 0)
        {
            return result with { Reason = "Not calculable: there is nobody to take a share of." };
        }

        if (count < 0 || count > all)
        {
            return result with { Reason = "Not calculable: a count is below 0 or above the total." };
        }

        return result with
        {
            Value = result.Parts[0].Rate,
            Interval = Interval.Percent(Wilson.Interval((double)count, (double)all), "Wilson"),
            SmallNumbers = count < 5,
        };
    }
}
