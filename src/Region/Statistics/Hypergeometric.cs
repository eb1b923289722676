namespace EdiRegion.Region.Statistics;

/// <summary>Probabilities of k of the first group among <paramref name="margin"/> drawn from groups of n1 and n0.</summary>
internal readonly struct Hypergeometric(double n1, double n0, double margin)
{
    private readonly double _all = LogChoose(n1 + n0, margin);

    internal double Log(double k) => LogChoose(n1, k) + LogChoose(n0, margin - k) - _all;

    /// <summary>Factor from k to k + 1.</summary>
    internal double Up(double k) => (n1 - k) * (margin - k) / ((k + 1) * (n0 - margin + k + 1));

    /// <summary>Factor from k to k - 1.</summary>
    internal double Down(double k) => k * (n0 - margin + k) / ((n1 - k + 1) * (margin - k + 1));

    private static double LogChoose(double n, double k) =>
        k < 0 || k > n ? double.NegativeInfinity : LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    // Stirling's series from 16 on, exact products below it.
    private static double LogFactorial(double n)
    {
        if (n < 16)
        {
            var product = 1.0;
            for (var factor = 2; factor <= n; factor++)
            {
                product *= factor;
            }

            return Math.Log(product);
        }

        var inverse = 1 / n;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680))))));
        return ((n + 0.5) * Math.Log(n)) - n + (0.5 * Math.Log(2 * Math.PI)) + series;
    }
}
