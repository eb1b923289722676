namespace EdiRegion.Region.Measures;

/// <summary>One side of a comparison: which cells are summed above and below the line for a group.</summary>
internal sealed record Group(string Key, string Label, string[] Numerator, string[] Denominator)
{
    internal IEnumerable<string> Cells => Numerator.Concat(Denominator);

    internal (decimal Count, decimal Of) Read(IReadOnlyDictionary<string, decimal> totals) => (Sum(totals, Numerator), Sum(totals, Denominator));

    internal MeasurePart Part(decimal count, decimal of) => new(Key, Label, count, of, of == 0 ? null : Figures.Six(count * 100 / of));

    private static decimal Sum(IReadOnlyDictionary<string, decimal> totals, string[] keys)
    {
        var sum = 0m;
        foreach (var key in keys)
        {
            sum += totals[key];
        }

        return sum;
    }
}
