using System.Globalization;

namespace EdiRegion.Region.Measures;

/// <summary>How figures are rounded, shown and put in the middle.</summary>
public static class Figures
{
    /// <summary>As national reports print it: ratios to two decimals, everything else to one, never "-0.0", "n/a" for none.</summary>
    public static string Show(decimal? value, MeasureUnit unit) => value is not { } number
        ? "n/a"
        : Shown(number, unit == MeasureUnit.Ratio ? 2 : 1);

    /// <summary>A plain number for a sentence: 1,350 or 12.5.</summary>
    public static string Plain(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>A number without thousands separators or trailing zeros, for machines: 1350 or 12.5.</summary>
    public static string Exact(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The middle value; of an even number of values the mean of the middle two; null of none.</summary>
    public static decimal? Median(IEnumerable<decimal?> values)
    {
        var sorted = values.Where(value => value is not null).Select(value => value!.Value).Order().ToArray();
        return sorted.Length switch
        {
            0 => null,
            var n when n % 2 == 1 => sorted[n / 2],
            var n => (sorted[(n / 2) - 1] + sorted[n / 2]) / 2,
        };
    }

    /// <summary>Six decimals, no trailing zeros, and no negative zero.</summary>
    internal static decimal Six(decimal value) => Math.Abs(value) > Ceiling
        ? decimal.Round(value, 6)
        : Millionths((long)decimal.Round(value * 1_000_000m, MidpointRounding.AwayFromZero));

    internal static decimal Six(double value) => Millionths((long)Math.Round(Math.Min(value, Ceiling) * 1_000_000, MidpointRounding.AwayFromZero));

    private const long Ceiling = 1_000_000_000_000;

    private static decimal Millionths(long count)
    {
        byte decimals = 6;
        for (; decimals > 0 && count % 10 == 0; decimals--)
        {
            count /= 10;
        }

        var size = (ulong)Math.Abs(count);
        return new((int)(uint)size, (int)(uint)(size >> 32), 0, count < 0, decimals);
    }

    private static string Shown(decimal number, int decimals)
    {
        var rounded = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0m : rounded).ToString(decimals == 2 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
    }
}
