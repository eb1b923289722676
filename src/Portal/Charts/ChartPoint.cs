namespace EdiRegion.Portal.Charts;

/// <summary>One period of a trend. <paramref name="Text"/> is what the table beside the chart says, word for word.</summary>
internal sealed record ChartPoint(string Label, decimal? Value, decimal? Low, decimal? High, string Text, bool BreakBefore = false);
