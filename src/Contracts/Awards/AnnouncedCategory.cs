namespace EdiRegion.Contracts.Awards;

/// <summary>A category of an announced cycle.</summary>
/// <param name="Key">Key of the category, for example <c>changemaker</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Received">Entries that were submitted.</param>
/// <param name="Shortlisted">Entries that were shortlisted, commended or won.</param>
/// <param name="Digest">The digest of its result as the announcement recorded it, which a replay of its ledger has to give; null when told before digests were.</param>
public sealed record AnnouncedCategory(string Key, string Title, int Received, int Shortlisted, string? Digest = null);
