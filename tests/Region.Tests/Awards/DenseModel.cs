using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>
/// The same model the long way: the whole covariance matrix of all scores, generalised least squares, and the restricted likelihood searched by
/// its value. For small panels only.
/// </summary>
internal sealed record DenseModel(double JudgeVariance, double RestVariance, IReadOnlyDictionary<string, double> Entries, double LikelihoodRatio)
{
    internal static DenseModel Of(JudgeScore[] scores)
    {
        var (low, high) = (-12.0, 12.0);
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var i = 0; i < 80; i++)
        {
            var (a, b) = (high - (golden * (high - low)), low + (golden * (high - low)));
            (low, high) = At(scores, Math.Exp(a)).Likelihood > At(scores, Math.Exp(b)).Likelihood ? (low, b) : (a, high);
        }

        var ratio = Math.Exp((low + high) / 2);
        var (likelihood, rest, entries) = At(scores, ratio);
        return new(ratio * rest, rest, entries, 2 * (likelihood - At(scores, 0).Likelihood));
    }

    private static (double Likelihood, double Variance, IReadOnlyDictionary<string, double> Entries) At(JudgeScore[] scores, double ratio)
    {
        var codes = scores.Select(score => score.Entry).Distinct().ToArray();
        var (n, p) = (scores.Length, codes.Length);
        var v = new double[n, n];
        var x = new double[n, p + 1];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                v[i, j] = (i == j ? 1 : 0) + (scores[i].Judge == scores[j].Judge ? ratio : 0);
            }

            x[i, Array.IndexOf(codes, scores[i].Entry)] = 1;
            x[i, p] = (double)scores[i].Value;
        }

        var logV = Solve(v, x, out var vx);
        var normal = new double[p, p];
        var right = new double[p, 1];
        var square = 0.0;
        for (var i = 0; i < n; i++)
        {
            square += (double)scores[i].Value * vx[i, p];
            for (var a = 0; a < p; a++)
            {
                right[a, 0] += x[i, a] * vx[i, p];
                for (var b = 0; b < p; b++)
                {
                    normal[a, b] += x[i, a] * vx[i, b];
                }
            }
        }

        var logNormal = Solve(normal, right, out var effects);
        for (var a = 0; a < p; a++)
        {
            square -= right[a, 0] * effects[a, 0];
        }

        var rest = square / (n - p);
        var likelihood = -0.5 * (((n - p) * Math.Log(rest)) + logV + logNormal);
        return (likelihood, rest, codes.Select((code, a) => (code, effects[a, 0])).ToDictionary(pair => pair.code, pair => pair.Item2));
    }

    /// <summary>Gauss with pivots; returns the logarithm of the determinant.</summary>
    private static double Solve(double[,] matrix, double[,] right, out double[,] solved)
    {
        var n = matrix.GetLength(0);
        var m = right.GetLength(1);
        var a = (double[,])matrix.Clone();
        solved = (double[,])right.Clone();
        var log = 0.0;
        for (var k = 0; k < n; k++)
        {
            log += Math.Log(a[k, k]);
            for (var i = 0; i < n; i++)
            {
                if (i == k)
                {
                    continue;
                }

                var factor = a[i, k] / a[k, k];
                for (var j = k; j < n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }

                for (var j = 0; j < m; j++)
                {
                    solved[i, j] -= factor * solved[k, j];
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                solved[i, j] /= a[i, i];
            }
        }

        return log;
    }
}
