namespace EdiRegion.ActionPlans.Plans;

/// <summary>What an action wants to move.</summary>
/// <param name="Text">In the organisation's own words.</param>
/// <param name="Measure">Key of a measure of the catalogue; null for one of its own.</param>
/// <param name="Baseline">In the unit of the measure.</param>
/// <param name="Target">In the unit of the measure.</param>
/// <param name="By">When the target is to be reached: the checkpoint of the verdict.</param>
/// <param name="ExpectedEffect">What the action is expected to do, in words.</param>
/// <param name="BaselinePeriod">The period of the measure it is held against; null for the last one before the action starts.</param>
internal sealed record Kpi(
    Guid Id, string Text, string? Measure, decimal? Baseline, decimal? Target, DateOnly? By, string? ExpectedEffect, string? BaselinePeriod = null);
