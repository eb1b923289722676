namespace EdiRegion.Region.Statistics;

/// <summary>
/// Fisher's exact test of a two-by-two table, two-sided: the probability of all tables with the same margins that are no likelier than
/// this one.
/// </summary>
public static class FisherExact
{
    // Tables whose probability equals the observed one but for rounding count as no likelier.
    private const double Tie = 1 + 1e-7;
    private const double Negligible = 1e-17;

    /// <summary>p for a of n1 against c of n0; null unless the counts are whole and each is within its group.</summary>
    public static double? P(decimal a, decimal n1, decimal c, decimal n0) =>
        a < 0 || c < 0 || a > n1 || c > n0 || a % 1 != 0 || n1 % 1 != 0 || c % 1 != 0 || n0 % 1 != 0
            ? null
            : P((double)a, (double)n1, (double)c, (double)n0);

    private static double P(double a, double n1, double c, double n0)
    {
        var margin = a + c;
        var (least, most) = (Math.Max(0, margin - n0), Math.Min(n1, margin));
        var table = new Hypergeometric(n1, n0, margin);
        var observed = table.Log(a);
        var limit = observed + Math.Log(Tie);

        // Sums one side from a table outwards. Probabilities fall away from the mode, so the rest is soon negligible.
        double Tail(double from, int step)
        {
            var sum = 0.0;
            var term = Math.Exp(table.Log(from) - observed);
            for (var k = from; k >= least && k <= most && term > sum * Negligible; k += step)
            {
                sum += term;
                term *= step > 0 ? table.Up(k) : table.Down(k);
            }

            return sum;
        }

        var mode = Math.Clamp(Math.Floor((margin + 1) * (n1 + 1) / (n1 + n0 + 2)), least, most);
        var below = a <= mode ? a : Unlikely(table, limit, mode, least, -1, 0);
        var above = a > mode ? a : Unlikely(table, limit, mode, most, 1, a == mode ? 1 : 0);
        var sides = Tail(below, -1) + Tail(above, 1);
        return Math.Min(1, Math.Exp(observed) * sides);
    }

    /// <summary>
    /// The table nearest the mode, from some steps away to <paramref name="end"/>, that is no likelier than the observed one; one past
    /// the end when there is none.
    /// </summary>
    private static double Unlikely(Hypergeometric table, double limit, double mode, double end, int step, double near)
    {
        var far = Math.Abs(end - mode) + 1;
        while (near < far)
        {
            var middle = Math.Floor((near + far) / 2);
            if (table.Log(mode + (step * middle)) <= limit)
            {
                far = middle;
            }
            else
            {
                near = middle + 1;
            }
        }

        return mode + (step * near);
    }
}
