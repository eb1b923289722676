namespace EdiRegion.Region.Measures;

/// <summary>How a value follows from cells. A kind of formula per file.</summary>
internal abstract class Formula
{
    /// <summary>Cells that must be known.</summary>
    internal abstract IReadOnlyList<string> Cells { get; }

    /// <summary>Cells that are told beside the value when they are known.</summary>
    internal virtual IReadOnlyList<string> Optional => [];

    /// <summary>The value and what lies behind it; <see cref="Unknown"/> while a cell it needs is not known.</summary>
    internal abstract MeasureResult Calculate(Totals totals);

    protected static MeasureResult Unknown { get; } = new() { Reason = "Not calculable: a figure it needs is not known." };
}
