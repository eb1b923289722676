namespace EdiRegion.Region.Measures;

/// <summary>How a value follows from cells. A kind of formula per file.</summary>
internal abstract class Formula
{
    /// <summary>Cells that must be known.</summary>
    internal abstract IReadOnlyList<string> Cells { get; }

    /// <summary>Cells that are told beside the value when they are known.</summary>
    internal virtual IReadOnlyList<string> Optional => [];

    internal abstract MeasureResult Calculate(IReadOnlyDictionary<string, decimal> totals);
}
