namespace EdiRegion.Region.Measures;

/// <summary>A confidence interval in the unit of its value. Level is 0.95; method is Katz log, Wilson or Newcombe.</summary>
public sealed record Interval(decimal Low, decimal High, decimal Level, string Method);
