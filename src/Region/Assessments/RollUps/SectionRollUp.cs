namespace EdiRegion.Region.Assessments;

/// <summary>A section over many organisations, each at the middle of its levels in the section.</summary>
/// <param name="Changes">What changed since the last round, in drafted sentences.</param>
public sealed record SectionRollUp(
    string Key, string Title, LevelSpread Spread, IReadOnlyList<QuestionRollUp> Questions, IReadOnlyList<string> Changes);
