namespace EdiRegion.Region.Measures;

/// <summary>One side of a comparison: which cells are summed above and below the line for a group.</summary>
internal sealed record Group(string Key, string Label, string[] Numerator, string[] Denominator)
{
    internal IEnumerable<string> Cells => Numerator.Concat(Denominator);

    /// <summary>Both sums; null while a cell is not known.</summary>
    internal (decimal Count, decimal Of)? Read(Totals totals) =>
        totals.Sum(Numerator) is { } count && totals.Sum(Denominator) is { } all ? (count, all) : null;

    internal MeasurePart Part(decimal count, decimal of) => new(Key, Label, count, of, of == 0 ? null : Figures.Six(count * 100 / of));
}
