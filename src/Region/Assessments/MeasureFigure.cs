using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Assessments;

/// <summary>The value of a measure for an organisation in a period, in the unit of the measure.</summary>
public sealed record MeasureFigure(string Measure, Period Period, decimal Value);
