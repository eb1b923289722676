using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Measures;

/// <summary>From this period on the figures are not comparable with earlier ones.</summary>
public sealed record SeriesBreak(Period From, string Reason);
