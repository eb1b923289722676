using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>A return as a rule sees it.</summary>
internal sealed record GivenReturn(Period Period, DateOnly Snapshot, Organisation Organisation, IReadOnlyDictionary<string, Cell> Cells)
{
    /// <summary>The amount in a cell, nil being 0; null when it is not known or beyond all reason.</summary>
    internal decimal? Amount(string key) =>
        Cells.TryGetValue(key, out var cell) && cell.Amount is { } amount and >= -Cell.Largest and <= Cell.Largest ? amount : null;

    /// <summary>The sum over cells; null while one of them is not known.</summary>
    internal decimal? Sum(string[] keys)
    {
        var sum = 0m;
        foreach (var key in keys)
        {
            if (Amount(key) is not { } amount)
            {
                return null;
            }

            sum += amount;
        }

        return sum;
    }
}
