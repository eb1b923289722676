using EdiRegion.ActionPlans.Governance;
using EdiRegion.Region.Measures;

namespace EdiRegion.ActionPlans.Verdicts;

/// <summary>
/// How a measure differs between two periods, with a 95% interval worked out from the intervals of both (the variance of each is recovered from its own
/// interval, Zou and Donner 2008, the two taken as independent): for ratios on the log scale as the factor between them, otherwise as the difference.
/// </summary>
/// <param name="Scale"><c>factor</c> (1 is no change) or <c>difference</c> (0 is no change).</param>
internal sealed record Change(decimal Value, decimal Low, decimal High, string Scale)
{
    private const string Factor = "factor";

    // Without a target, a ratio within a tenth of itself and a percentage within two points count as no change that matters.
    private const decimal SmallFactor = 1.1m;
    private const decimal SmallDifference = 2;

    /// <summary>The interval does not contain "no change".</summary>
    internal bool Moved => Scale == Factor ? Low > 1 || High < 1 : Low > 0 || High < 0;

    /// <summary>The interval contains "no change" and leaves no room for a change as large as was aimed at, in either direction.</summary>
    internal bool Stayed(decimal before, decimal? target)
    {
        if (Moved)
        {
            return false;
        }

        if (Scale == Factor)
        {
            var aimed = target is { } at && at > 0 && at != before ? Math.Max(at / before, before / at) : SmallFactor;

            return Low > 1 / aimed && High < aimed;
        }

        var most = target is { } point && point != before ? Math.Abs(point - before) : SmallDifference;

        return Low > -most && High < most;
    }

    /// <summary>Null when one of the two has no interval, or a ratio has none on the log scale.</summary>
    internal static Change? Between(MeasureFigure before, MeasureFigure after, MeasureUnit unit)
    {
        if (before is not { Value: { } was, Low: { } wasLow, High: { } wasHigh } || after is not { Value: { } now, Low: { } nowLow, High: { } nowHigh })
        {
            return null;
        }

        if (unit is not MeasureUnit.Ratio)
        {
            var (value, low, high) = Difference((double)was, (double)wasLow, (double)wasHigh, (double)now, (double)nowLow, (double)nowHigh);

            return new(Six(value), Six(low), Six(high), "difference");
        }

        if (was <= 0 || wasLow <= 0 || now <= 0 || nowLow <= 0)
        {
            return null;
        }

        var (factor, least, most) = Difference(
            Math.Log((double)was), Math.Log((double)wasLow), Math.Log((double)wasHigh), Math.Log((double)now), Math.Log((double)nowLow), Math.Log((double)nowHigh));

        return new(Six(Math.Exp(factor)), Six(Math.Exp(least)), Six(Math.Exp(most)), Factor);
    }

    private static (double Value, double Low, double High) Difference(double was, double wasLow, double wasHigh, double now, double nowLow, double nowHigh)
    {
        var change = now - was;

        return (change, change - Math.Sqrt(Square(now - nowLow) + Square(wasHigh - was)), change + Math.Sqrt(Square(nowHigh - now) + Square(was - wasLow)));
    }

    private static double Square(double number) => number * number;

    private static decimal Six(double number) => Math.Round((decimal)Math.Clamp(number, -1e9, 1e9), 6);
}
