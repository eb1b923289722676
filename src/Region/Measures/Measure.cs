using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Measures;

/// <summary>A figure derived from the counts of a collection, for one organisation or for many. Immutable.</summary>
public sealed class Measure
{
    internal Measure(IReadOnlyList<MeasureBasis> bases)
    {
        Bases = bases;
        Cells = [.. bases.SelectMany(basis => basis.Cells.Concat(basis.Formula.Optional)).Distinct(StringComparer.Ordinal)];
    }

    public required string Key { get; init; }

    /// <summary>Short, for tables and charts.</summary>
    public required string Label { get; init; }

    /// <summary>In full, for headings.</summary>
    public required string Title { get; init; }

    public required string Collection { get; init; }

    public required MeasureUnit Unit { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>True: several organisations are one sum of counts. False: they are the median of their values.</summary>
    public required bool Poolable { get; init; }

    /// <summary>How it is calculated and read.</summary>
    public required string Definition { get; init; }

    public required IReadOnlyList<SeriesBreak> SeriesBreaks { get; init; }

    /// <summary>Another text whenever anything in the definition of the measure is another: what was worked out by the old one is out of date.</summary>
    public required string Fingerprint { get; init; }

    public IReadOnlyList<MeasureBasis> Bases { get; }

    /// <summary>Every cell the measure reads.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>What the value is at equality: 1 for ratios, 0 for differences, none for others.</summary>
    public decimal? Parity => Unit switch { MeasureUnit.Ratio => 1m, MeasureUnit.PercentagePoints => 0m, _ => null };

    /// <summary>False when a break in the series lies between the two periods.</summary>
    public bool Comparable(Period earlier, Period later) => !SeriesBreaks.Any(gap => earlier < gap.From && gap.From <= later);

    /// <summary>From one return: cells that are not known leave out what needs them.</summary>
    public MeasureResult Calculate(IReadOnlyDictionary<string, Cell> cells)
    {
        var totals = new Totals(cells);
        return Calculate(_ => totals);
    }

    /// <summary>From the amounts of one organisation, or from sums over several that all count for every basis given.</summary>
    public MeasureResult Calculate(IReadOnlyDictionary<string, decimal> totals) => Calculate(_ => new Totals(totals));

    /// <summary>
    /// From sums that differ by basis, since an organisation counts for a basis only when it knows all of its cells. The function gives
    /// the sums over the organisations that count, or null when none does.
    /// </summary>
    public MeasureResult Calculate(Func<MeasureBasis, IReadOnlyDictionary<string, decimal>?> totalsOf) =>
        Calculate(basis => new Totals(totalsOf(basis)));

    /// <summary>
    /// The median of the organisations that have a value, for what cannot be pooled; the rates of its parts are medians too.
    /// </summary>
    public MeasureResult Median(IReadOnlyList<MeasureResult> organisations)
    {
        var values = organisations.Where(result => result.Value is not null).ToList();
        if (values.Count == 0)
        {
            return new() { Reason = $"No organisation has a value of {Key}." };
        }

        var parts = values.SelectMany(result => result.Parts).GroupBy(part => part.Group, StringComparer.Ordinal)
            .Select(group => new MeasurePart(group.Key, group.First().Label, null, null, Figures.Median(group.Select(part => part.Rate))));
        return new() { Value = Figures.Median(values.Select(result => result.Value)), Parts = [.. parts] };
    }

    private MeasureResult Calculate(Func<MeasureBasis, Totals> totalsOf)
    {
        var result = Bases[0].Formula.Calculate(totalsOf(Bases[0]));
        if (Bases.Count == 1)
        {
            return result;
        }

        var rows = new BreakdownRow[Bases.Count - 1];
        for (var i = 0; i < rows.Length; i++)
        {
            var basis = Bases[i + 1];
            var row = basis.Formula.Calculate(totalsOf(basis));
            rows[i] = new(basis.Key, basis.Label, row.Value, row.Reason, row.Interval, row.Parts);
        }

        return result with { Breakdown = rows };
    }
}
