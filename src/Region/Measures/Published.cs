namespace EdiRegion.Region.Measures;

/// <summary>A figure taken as published.</summary>
internal sealed class Published(string cell) : Formula
{
    internal override IReadOnlyList<string> Cells { get; } = [cell];

    internal override MeasureResult Calculate(IReadOnlyDictionary<string, decimal> totals) => new() { Value = totals[cell] };
}
