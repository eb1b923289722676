namespace EdiRegion.Region.Statistics;

/// <summary>
/// The relative likelihood (risk ratio) of <c>a</c> of <c>n1</c> against <c>c</c> of <c>n0</c>, and its 95% interval on the log scale
/// (Katz et al. 1978): ln RR ± 1.96·√(1/a − 1/n1 + 1/c − 1/n0).
/// </summary>
public static class RelativeLikelihood
{
    /// <summary>(a/n1)/(c/n0); null when a group is empty or the rate below is 0. Always from counts, never from rounded rates.</summary>
    public static decimal? Of(decimal a, decimal n1, decimal c, decimal n0) => n1 == 0 || n0 == 0 || c == 0 ? null : a * n0 / (n1 * c);

    /// <summary>
    /// The Katz interval; with a 0 among the numerators, 0.5 is added to each of the four cells. Null when a group is empty.
    /// </summary>
    public static Bounds? Interval(double a, double n1, double c, double n0)
    {
        if (n1 <= 0 || n0 <= 0 || a > n1 || c > n0)
        {
            return null;
        }

        if (a == 0 || c == 0)
        {
            (a, n1, c, n0) = (a + 0.5, n1 + 1, c + 0.5, n0 + 1);
        }

        var centre = Math.Log(a / n1 / (c / n0));
        var reach = Bounds.Z * Math.Sqrt(Math.Max(0, (1 / a) - (1 / n1) + (1 / c) - (1 / n0)));
        return new(Math.Exp(centre - reach), Math.Exp(centre + reach));
    }

    /// <summary>Four-fifths rule: false for 0.80 to 1.25, both ends included.</summary>
    public static bool IsOutsideFourFifths(decimal ratio) => ratio is < 0.80m or > 1.25m;
}
