namespace EdiRegion.Region.Awards;

/// <summary>
/// A symmetric matrix and a vector turned (Householder 1958) until only the diagonal and its neighbours are left: what a likelihood needs of
/// I + λC then costs one pass for each λ.
/// </summary>
internal sealed class Tridiagonal
{
    private readonly double[] _diagonal;
    private readonly double[] _beside;
    private readonly double[] _vector;

    private Tridiagonal(double[] diagonal, double[] beside, double[] vector) => (_diagonal, _beside, _vector) = (diagonal, beside, vector);

    /// <summary>Overwrites both.</summary>
    internal static Tridiagonal Of(double[][] matrix, double[] vector)
    {
        var n = matrix.Length;
        var beside = new double[n];
        var mirror = new double[n];
        var product = new double[n];
        for (var k = 0; k < n - 1; k++)
        {
            var from = k + 1;
            for (var i = from; i < n; i++)
            {
                mirror[i] = matrix[i][k];
            }

            var rest = mirror.AsSpan(from);
            var length = Math.Sqrt(Rows.Dot(rest, rest));
            if (length == 0)
            {
                continue;
            }

            var end = mirror[from] > 0 ? -length : length;
            mirror[from] -= end;
            beside[k] = end;
            var half = Rows.Dot(rest, rest) / 2;
            if (half == 0)
            {
                continue;
            }

            for (var i = from; i < n; i++)
            {
                product[i] = Rows.Dot(matrix[i].AsSpan(from), rest) / half;
            }

            var turned = product.AsSpan(from);
            Rows.Add(turned, -Rows.Dot(turned, rest) / (2 * half), rest);
            for (var i = from; i < n; i++)
            {
                var row = matrix[i].AsSpan(from);
                Rows.Add(row, -mirror[i], turned);
                Rows.Add(row, -product[i], rest);
            }

            var tail = vector.AsSpan(from);
            Rows.Add(tail, -Rows.Dot(tail, rest) / half, rest);
        }

        return new([.. matrix.Select((row, i) => row[i])], beside, vector);
    }

    /// <summary>
    /// With A = I + λC: v'A⁻¹v, v'A⁻²v, the trace of CA⁻¹ and the logarithm of A's determinant.
    /// </summary>
    internal (double Product, double Square, double Trace, double LogDeterminant) At(double ratio)
    {
        var n = _diagonal.Length;
        var (down, up, x) = (new double[n], new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            var side = i > 0 ? ratio * _beside[i - 1] : 0;
            down[i] = 1 + (ratio * _diagonal[i]) - (i > 0 ? side * side / down[i - 1] : 0);
            x[i] = _vector[i] - (i > 0 ? side * x[i - 1] / down[i - 1] : 0);
        }

        var (product, square, trace, log) = (0.0, 0.0, 0.0, 0.0);
        for (var i = n - 1; i >= 0; i--)
        {
            var side = i < n - 1 ? ratio * _beside[i] : 0;
            up[i] = 1 + (ratio * _diagonal[i]) - (i < n - 1 ? side * side / up[i + 1] : 0);
            x[i] = (x[i] - (i < n - 1 ? side * x[i + 1] : 0)) / down[i];
            product += _vector[i] * x[i];
            square += x[i] * x[i];
            var inverse = 1 / (down[i] + up[i] - 1 - (ratio * _diagonal[i]));
            trace += ratio > 0 ? (1 - inverse) / ratio : _diagonal[i];
            log += Math.Log(down[i]);
        }

        return (product, square, trace, log);
    }
}
