namespace EdiRegion.Platform.Requests;

/// <summary>One fault of a request: where it is, what was found, what is expected.</summary>
/// <param name="Pointer">JSON pointer (<c>/cells/ind2.app.B</c>) or, in a file, <c>/line/7</c> or <c>/line/7/MaleTopQuartile</c>.</param>
/// <param name="Code">Number of the rule (<c>V02</c>) or a stable code in kebab-case.</param>
/// <param name="Detail">A sentence that can be read aloud.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Found">What was there.</param>
public sealed record Fault(string Pointer, string Code, string Detail, string? Expected = null, string? Found = null);
