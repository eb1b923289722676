using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Measures;

/// <summary>A confidence interval in the unit of its value. Level is 0.95; method is Katz log, Wilson or Newcombe.</summary>
public sealed record Interval(decimal Low, decimal High, decimal Level, string Method)
{
    internal static Interval? Ratio(Bounds? bounds, string method) => Of(bounds, 1, method);

    internal static Interval? Percent(Bounds? bounds, string method) => Of(bounds, 100, method);

    private static Interval? Of(Bounds? bounds, double scale, string method) =>
        bounds is { } ends ? new(Figures.Six(ends.Low * scale), Figures.Six(ends.High * scale), 0.95m, method) : null;
}
