using EdiRegion.Region.Collections;

namespace EdiRegion.Region.Measures;

/// <summary>The amounts a formula reads: sums by cell, or the cells of one return as they are.</summary>
internal readonly struct Totals
{
    private readonly IReadOnlyDictionary<string, decimal>? _sums;
    private readonly IReadOnlyDictionary<string, Cell>? _cells;

    internal Totals(IReadOnlyDictionary<string, decimal>? sums) => _sums = sums;

    internal Totals(IReadOnlyDictionary<string, Cell> cells) => _cells = cells;

    /// <summary>The amount of a cell; null when it is not known or beyond all reason.</summary>
    internal decimal? this[string key]
    {
        get
        {
            if (_cells is not null)
            {
                return _cells.TryGetValue(key, out var cell) && cell.Amount is { } amount and >= -Cell.Largest and <= Cell.Largest ? amount : null;
            }

            return _sums is not null && _sums.TryGetValue(key, out var sum) ? sum : null;
        }
    }

    /// <summary>The sum over cells; null while one of them is not known.</summary>
    internal decimal? Sum(string[] keys)
    {
        var sum = 0m;
        foreach (var key in keys)
        {
            if (this[key] is not { } amount)
            {
                return null;
            }

            sum += amount;
        }

        return sum;
    }
}
