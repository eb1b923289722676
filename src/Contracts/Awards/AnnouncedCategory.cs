namespace EdiRegion.Contracts.Awards;

/// <summary>A category of an announced cycle.</summary>
/// <param name="Key">Key of the category, for example <c>changemaker</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Received">Entries that were submitted.</param>
/// <param name="Shortlisted">Entries that were shortlisted, commended or won.</param>
public sealed record AnnouncedCategory(string Key, string Title, int Received, int Shortlisted);
