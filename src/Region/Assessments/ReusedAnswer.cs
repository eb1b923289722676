namespace EdiRegion.Region.Assessments;

/// <summary>An answer taken over from another questionnaire.</summary>
/// <param name="From">Where it was given, such as <c>wrei/wrei-4.2</c>.</param>
/// <param name="FromLevel">The level there; null when it was not met there.</param>
public sealed record ReusedAnswer(Answer Answer, string From, int? FromLevel);
