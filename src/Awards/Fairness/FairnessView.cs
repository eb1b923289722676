using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Fairness;

/// <summary>How entries of groups fared in a cycle.</summary>
/// <param name="By">What the groups are: <c>system</c>, <c>type</c>, <c>size</c>, or a characteristic such as <c>ethnicity</c>.</param>
/// <param name="Answered">For a characteristic: how many of the nominees said so, as the audience may see it; null otherwise.</param>
/// <param name="Note">How to read it.</param>
internal sealed record FairnessView(string Cycle, string By, string Title, IReadOnlyList<FairnessRow> Rows, Region.Disclosure.DisclosedCount? Answered, string Note);
