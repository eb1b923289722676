namespace EdiRegion.Region.Frameworks;

/// <summary>A place in a text that names a requirement or a framework.</summary>
/// <param name="Key">Of a requirement, or of a framework when the text names no part of it.</param>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="Assumed">True when the words alone do not say which framework is meant ("Metric 2") and the usual one was taken.</param>
public sealed record Mention(string Key, int Start, int Length, bool Assumed = false);
