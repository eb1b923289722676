namespace EdiRegion.Region.Awards;

/// <summary>A stage of the year: <c>open</c>, <c>screening</c>, <c>judging</c>, <c>moderation</c> or <c>announced</c>.</summary>
/// <param name="Weeks">How long it usually takes; each year sets its own dates.</param>
public sealed record AwardStage(string Stage, int Weeks, string About);
