namespace EdiRegion.Region.Measures;

/// <summary>A figure taken as published.</summary>
internal sealed class Published(string cell) : Formula
{
    internal override IReadOnlyList<string> Cells { get; } = [cell];

    internal override MeasureResult Calculate(Totals totals) => totals[cell] is { } value ? new() { Value = value } : Unknown;
}
