namespace EdiRegion.Region.Assessments;

/// <summary>A question over many organisations.</summary>
public sealed record QuestionRollUp(string Key, LevelSpread Spread);
