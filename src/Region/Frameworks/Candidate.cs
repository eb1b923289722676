namespace EdiRegion.Region.Frameworks;

/// <summary>Words of a text that may name something; other candidates may overlap it.</summary>
/// <param name="Names">What they name and by which words, first to last.</param>
internal sealed record Candidate(int First, int Last, bool Assumed, IReadOnlyList<(string Key, int First, int Last)> Names);
