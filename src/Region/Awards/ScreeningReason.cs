namespace EdiRegion.Region.Awards;

/// <summary>Why a category does not take a nomination. The message reads aloud and says what can be done.</summary>
/// <param name="Code"><c>nominee-kind</c>, <c>board-members-only</c>, <c>self-nomination</c>, <c>not-nhs</c> or <c>work-too-old</c>.</param>
public sealed record ScreeningReason(string Code, string Message);
