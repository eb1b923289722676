namespace EdiRegion.ActionPlans.Progress;

/// <summary>A colour somebody answers for instead of the derived one, until a day. Never blue.</summary>
/// <param name="By">Name of whoever set it.</param>
/// <param name="Until">The last day on which it stands.</param>
internal sealed record ColourOverride(Colour Colour, string By, string Reason, DateOnly Until);
