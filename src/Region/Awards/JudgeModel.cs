namespace EdiRegion.Region.Awards;

/// <summary>
/// y = entry + judge + rest with random judges. With M taking entry means out, Z the judges' columns, C = Z'MZ, r = Z'My and λ the judges'
/// variance over the rest's, the judges' effects are (C + I/λ)⁻¹r and the restricted likelihood needs C and r alone; the entries, however many,
/// are swept out one at a time.
/// </summary>
internal sealed class JudgeModel
{
    private const double Most = 1e8;

    private readonly ScoreSheet _sheet;
    private readonly int[] _column;
    private readonly double[] _effects;
    private readonly double[][]? _spread;
    private readonly double[] _spreadSums;
    private readonly double _mean;
    private readonly double _t;

    private JudgeModel(ScoreSheet sheet, int[] column, double[] effects, double[][]? spread, double? rest, double judges, double ratio, int freedom)
    {
        (_sheet, _column, _effects, _spread) = (sheet, column, effects, spread);
        _spreadSums = [.. (spread ?? []).Select(row => row.Sum())];
        _mean = effects.Length > 0 ? effects.Sum() / effects.Length : 0;
        (RestVariance, JudgeVariance, LikelihoodRatio) = (rest, judges, ratio);
        _t = StudentT(freedom);
    }

    /// <summary>Variance of what neither entry nor judge explains; null when no entry has two scores that differ.</summary>
    internal double? RestVariance { get; }

    internal double JudgeVariance { get; }

    /// <summary>Twice the restricted log likelihood gained by letting judges differ.</summary>
    internal double LikelihoodRatio { get; }

    internal bool JudgesDiffer => JudgeVariance > 0;

    internal int EffectCount => _effects.Length;

    /// <summary>What is taken off the judge's scores, by number of the judge.</summary>
    internal double EffectOf(int judge) => _column[judge] < 0 ? 0 : _effects[_column[judge]];

    internal static JudgeModel Of(ScoreSheet sheet, bool[] hasEffect)
    {
        var column = new int[hasEffect.Length];
        var judges = 0;
        for (var judge = 0; judge < column.Length; judge++)
        {
            column[judge] = hasEffect[judge] ? judges++ : -1;
        }

        var (c, r, within) = Sweep(sheet, column, judges);
        var freedom = sheet.Values.Length - sheet.Entries.Count;
        if (freedom < 1 || within <= 0)
        {
            return new(sheet, column, new double[judges], null, null, 0, 0, 1);
        }

        var equal = new JudgeModel(sheet, column, new double[judges], null, within / freedom, 0, 0, freedom);
        if (judges < 2)
        {
            return equal;
        }

        var reduced = Tridiagonal.Of([.. c.Select(row => (double[])row.Clone())], [.. r]);
        var ratio = BestRatio(reduced, within, freedom);
        if (ratio <= 0)
        {
            return equal;
        }

        var best = reduced.At(ratio);
        var left = Math.Max(within - (ratio * best.Product), within * 1e-12);
        var gained = (freedom * Math.Log(within / left)) - best.LogDeterminant;
        if (gained <= Calibration.Needed)
        {
            return new(sheet, column, new double[judges], null, within / freedom, 0, Math.Max(0, gained), freedom);
        }

        for (var j = 0; j < judges; j++)
        {
            c[j][j] += 1 / ratio;
        }

        Rows.Invert(c);
        var effects = c.Select(row => Rows.Dot(row, r)).ToArray();
        return new(sheet, column, effects, c, left / freedom, ratio * left / freedom, gained, Math.Max(1, freedom - judges + 1));
    }

    /// <summary>True when something was estimated for at least one judge of these scores.</summary>
    internal bool Knows(int first, int length)
    {
        for (var i = first; i < first + length; i++)
        {
            if (_column[_sheet.Judge[i]] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    internal double Score(int entry)
    {
        var (first, length) = _sheet.ScoresOf(entry);
        var off = 0.0;
        for (var i = first; i < first + length; i++)
        {
            off += EffectOf(_sheet.Judge[i]);
        }

        return _sheet.Mean(entry) - (off / length) + _mean;
    }

    /// <summary>Half the 95% interval of an entry.</summary>
    internal double? Reach(int entry) => Reach(entry, null);

    /// <summary>Half the 95% interval of the difference of two entries.</summary>
    internal double? Reach(int one, int other) => Reach(one, (int?)other);

    // The variance of one entry is that of its distance from the whole panel, of two that of their difference: what their judges have in common falls out.
    private double? Reach(int one, int? other)
    {
        if (RestVariance is not { } rest)
        {
            return null;
        }

        var weights = new Dictionary<int, double>();
        var variance = Add(one, 1, weights, rest);
        if (other is { } second)
        {
            variance += Add(second, -1, weights, rest);
        }

        if (_spread is not null)
        {
            var even = other is null ? 1.0 / _effects.Length : 0;
            variance += rest * Quadratic([.. weights.OrderBy(weight => weight.Key)], even);
        }

        return _t * Math.Sqrt(Math.Max(0, variance));
    }

    private double Add(int entry, double sign, Dictionary<int, double> weights, double rest)
    {
        var (first, length) = _sheet.ScoresOf(entry);
        var variance = rest / length;
        for (var i = first; i < first + length; i++)
        {
            if (_column[_sheet.Judge[i]] is >= 0 and var column)
            {
                weights[column] = weights.GetValueOrDefault(column) + (sign / length);
            }
            else
            {
                variance += JudgeVariance / length / length;
            }
        }

        return variance;
    }

    /// <summary>(w − e)'G(w − e) for a sparse w and e the same for every judge.</summary>
    private double Quadratic(KeyValuePair<int, double>[] weights, double even)
    {
        var sum = even * even * _spreadSums.Sum();
        foreach (var (row, weight) in weights)
        {
            sum -= 2 * even * weight * _spreadSums[row];
            foreach (var (column, other) in weights)
            {
                sum += weight * other * _spread![row][column];
            }
        }

        return sum;
    }

    private static (double[][] C, double[] R, double Within) Sweep(ScoreSheet sheet, int[] column, int judges)
    {
        var c = new double[judges][];
        for (var j = 0; j < judges; j++)
        {
            c[j] = new double[judges];
        }

        var r = new double[judges];
        var within = 0.0;
        for (var entry = 0; entry < sheet.Entries.Count; entry++)
        {
            var (first, length) = sheet.ScoresOf(entry);
            var mean = sheet.Mean(entry);
            for (var i = first; i < first + length; i++)
            {
                var apart = sheet.Values[i] - mean;
                within += apart * apart;
                if (column[sheet.Judge[i]] is not (>= 0 and var row))
                {
                    continue;
                }

                r[row] += apart;
                c[row][row] += 1;
                for (var k = first; k < first + length; k++)
                {
                    if (column[sheet.Judge[k]] is >= 0 and var other)
                    {
                        c[row][other] -= 1.0 / length;
                    }
                }
            }
        }

        return (c, r, within);
    }

    /// <summary>λ where the restricted likelihood is level; 0 when it falls from the start.</summary>
    private static double BestRatio(Tridiagonal reduced, double within, int freedom)
    {
        double Slope(double ratio)
        {
            var at = reduced.At(ratio);
            return at.Trace - (freedom * at.Square / Math.Max(within - (ratio * at.Product), within * 1e-12));
        }

        if (Slope(0) >= 0)
        {
            return 0;
        }

        var (low, high) = (0.0, 1e-4);
        while (Slope(high) < 0)
        {
            if (high >= Most)
            {
                return Most;
            }

            (low, high) = (high, high * 2);
        }

        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Slope(middle) < 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>97.5% quantile of Student's t: exact for 1 and 2 degrees of freedom, above by Cornish and Fisher's series (within 0.001 at 3).</summary>
    internal static double StudentT(int freedom)
    {
        const double z = Statistics.Bounds.Z;
        const double z2 = z * z;
        double n = freedom;
        return freedom switch
        {
            1 => 12.706204736432095,
            2 => 4.302652729911275,
            3 => 3.182446305284263,
            4 => 2.7764451051977987,
            _ => z * (1 + ((z2 + 1) / (4 * n)) + (((((5 * z2) + 16) * z2) + 3) / (96 * n * n))
                + (((((((3 * z2) + 19) * z2) + 17) * z2) - 15) / (384 * n * n * n))
                + (((((((((79 * z2) + 776) * z2) + 1482) * z2) - 1920) * z2) - 945) / (92160 * n * n * n * n))),
        };
    }
}
