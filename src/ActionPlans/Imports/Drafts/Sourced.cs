namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>A value and the cell it was read from.</summary>
internal sealed record Sourced<T>(T Value, string At, double Certainty = 1);
