namespace EdiRegion.Contracts.Metrics;

/// <summary>One cell of a return as it was approved.</summary>
/// <param name="State"><c>value</c>, <c>nil</c>, <c>missing</c>, <c>notApplicable</c> or <c>suppressed</c>.</param>
/// <param name="Value">The number entered; null unless the state is <c>value</c>. Headcounts are people, percentages run from 0 to 100.</param>
/// <param name="Reason">Why a cell is not applicable.</param>
public sealed record ReportedCell(string State, decimal? Value = null, string? Reason = null);
