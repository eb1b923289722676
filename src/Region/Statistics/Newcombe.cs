namespace EdiRegion.Region.Statistics;

/// <summary>
/// 95% interval of the difference of two proportions from their Wilson intervals (Newcombe 1998, method 10), as fractions of 1.
/// </summary>
public static class Newcombe
{
    /// <summary>For a/n1 minus c/n0; null when a group is empty.</summary>
    public static Bounds? Interval(double a, double n1, double c, double n0)
    {
        if (Wilson.Interval(a, n1) is not { } first || Wilson.Interval(c, n0) is not { } second)
        {
            return null;
        }

        var (p1, p2) = (a / n1, c / n0);
        return new(
            p1 - p2 - Math.Sqrt(Square(p1 - first.Low) + Square(second.High - p2)),
            p1 - p2 + Math.Sqrt(Square(first.High - p1) + Square(p2 - second.Low)));
    }

    private static double Square(double value) => value * value;
}
