namespace EdiRegion.Contracts.Metrics;

/// <summary>An administrator set the dates of a collection's period.</summary>
/// <param name="Collection">Key of the collection.</param>
/// <param name="Period"><c>2026-27Q2</c> or <c>2022-23</c>.</param>
/// <param name="Opens">First day on which a return can be entered.</param>
/// <param name="Due">Last day on which a return is on time.</param>
/// <param name="Closes">Last day on which a return is taken at all.</param>
/// <param name="Version">Grows with every change of the dates.</param>
public sealed record PeriodScheduled(
    string Collection,
    string Period,
    DateOnly Opens,
    DateOnly Due,
    DateOnly Closes,
    long Version) : IEvent;
