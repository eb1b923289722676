namespace EdiRegion.Contracts.Awards;

/// <summary>An outcome that may be told.</summary>
/// <param name="Category">Key of the category.</param>
/// <param name="Outcome"><c>shortlisted</c>, <c>highlyCommended</c> or <c>winner</c>.</param>
/// <param name="Organisation">ODS code; null for bodies outside the register.</param>
/// <param name="Title">The line that says what it is about.</param>
public sealed record AnnouncedOutcome(string Category, string Outcome, string? Organisation, string Title);
