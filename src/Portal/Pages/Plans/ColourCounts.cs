namespace EdiRegion.Portal.Pages.Plans;

/// <summary>How many actions have which colour. With an address each count leads to those actions.</summary>
internal sealed record ColourCounts(IReadOnlyDictionary<string, int> Counts, string? Address = null, string? Shown = null);
