namespace EdiRegion.Region.Assessments;

/// <summary>Asks for a second look at a claim that a figure speaks against. It never blocks.</summary>
/// <param name="Key">The same whenever the same is asked, such as <c>wrei-9.1:wres-2:2025-26</c>; what an answer to it keeps.</param>
/// <param name="Earlier">The figure before; null when the text is about the latest one alone.</param>
public sealed record PlausibilityPrompt(string Key, string Question, string Text, string Measure, MeasureFigure? Earlier, MeasureFigure Later);
