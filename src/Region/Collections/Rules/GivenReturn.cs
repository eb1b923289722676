using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>A return as a rule sees it.</summary>
internal sealed record GivenReturn(Period Period, DateOnly Snapshot, Organisation Organisation, IReadOnlyDictionary<string, Cell> Cells)
{
    private readonly Totals _totals = new(Cells);

    /// <summary>The amount in a cell, nil being 0; null when it is not known or beyond all reason.</summary>
    internal decimal? Amount(string key) => _totals[key];

    /// <summary>The sum over cells; null while one of them is not known.</summary>
    internal decimal? Sum(string[] keys) => _totals.Sum(keys);
}
