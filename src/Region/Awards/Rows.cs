using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EdiRegion.Region.Awards;

/// <summary>Sums over rows of a matrix, always four at a time, so that rounding is the same on every machine.</summary>
internal static class Rows
{
    internal static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = Vector256<double>.Zero;
        var fours = MemoryMarshal.Cast<double, Vector256<double>>(a);
        var others = MemoryMarshal.Cast<double, Vector256<double>>(b);
        for (var i = 0; i < fours.Length; i++)
        {
            sum += fours[i] * others[i];
        }

        var total = sum[0] + sum[1] + (sum[2] + sum[3]);
        for (var i = fours.Length * 4; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>to += by · from.</summary>
    internal static void Add(Span<double> to, double by, ReadOnlySpan<double> from)
    {
        var all = Vector256.Create(by);
        var fours = MemoryMarshal.Cast<double, Vector256<double>>(to);
        var others = MemoryMarshal.Cast<double, Vector256<double>>(from);
        for (var i = 0; i < fours.Length; i++)
        {
            fours[i] += all * others[i];
        }

        for (var i = fours.Length * 4; i < to.Length; i++)
        {
            to[i] += by * from[i];
        }
    }

    /// <summary>Inverts a symmetric positive definite matrix in place (Gauss and Jordan; such a matrix needs no pivoting).</summary>
    internal static void Invert(double[][] matrix)
    {
        for (var k = 0; k < matrix.Length; k++)
        {
            var pivot = matrix[k];
            var inverse = 1 / pivot[k];
            pivot[k] = 1;
            for (var j = 0; j < pivot.Length; j++)
            {
                pivot[j] *= inverse;
            }

            for (var i = 0; i < matrix.Length; i++)
            {
                if (i != k && matrix[i][k] is not 0 and var factor)
                {
                    matrix[i][k] = 0;
                    Add(matrix[i], -factor, pivot);
                }
            }
        }
    }
}
