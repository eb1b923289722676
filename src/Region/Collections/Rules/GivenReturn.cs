using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>A return as a rule sees it.</summary>
internal sealed record GivenReturn(Collection Collection, Period Period, DateOnly Snapshot, Organisation Organisation, IReadOnlyDictionary<string, Cell> Cells)
{
    private readonly Totals _totals = new(Cells);
    private Dictionary<string, Wait>? _waits;

    /// <summary>The amount in a cell, nil being 0; null when it is not known or beyond all reason.</summary>
    internal decimal? Amount(string key) => _totals[key];

    /// <summary>The sum over cells; null while one of them is not known.</summary>
    internal decimal? Sum(string[] keys) => _totals.Sum(keys);

    /// <summary>The sum over those cells that are known: counts only grow, so the whole is at least this.</summary>
    internal decimal KnownSum(string[] keys) => keys.Sum(key => _totals[key] ?? 0);

    /// <summary>True when at least one of the cells is known.</summary>
    internal bool AnyKnown(string[] keys) => keys.Any(key => _totals[key] is not null);

    /// <summary>True when something of the cell's section is known.</summary>
    internal bool Begun(string key) =>
        Collection.Sections.First(section => section.Cells.Any(cell => cell.Key == key)).Cells.Any(cell => _totals[cell.Key] is not null);

    /// <summary>Notes that a rule cannot decide before these cells are filled in; those that are known it does not wait for.</summary>
    internal void WaitFor(Rule rule, IEnumerable<string> keys)
    {
        _waits ??= new(StringComparer.Ordinal);
        if (!_waits.TryGetValue(rule.Id, out var wait))
        {
            _waits[rule.Id] = wait = new(rule, new(StringComparer.Ordinal));
        }

        wait.Cells.UnionWith(keys.Where(key => !Cells.TryGetValue(key, out var cell) || !cell.Known));
    }

    /// <summary>What rules wait for, one entry for each number of a rule.</summary>
    internal IEnumerable<Wait> Waits => _waits is null ? [] : _waits.Values.Where(wait => wait.Cells.Count > 0);
}
