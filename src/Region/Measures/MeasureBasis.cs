namespace EdiRegion.Region.Measures;

/// <summary>
/// Cells that must all be known for an organisation to count. The first basis of a measure carries the measure itself, each further one
/// a row of its breakdown.
/// </summary>
public sealed class MeasureBasis
{
    internal MeasureBasis(string key, string label, Formula formula)
    {
        Key = key;
        Label = label;
        Formula = formula;
        Cells = formula.Cells;
    }

    public string Key { get; }

    public string Label { get; }

    public IReadOnlyList<string> Cells { get; }

    internal Formula Formula { get; }
}
