namespace EdiRegion.ActionPlans.Proposals;

/// <summary>The answer of a self-assessment an action came from.</summary>
/// <param name="Title">Title of the questionnaire.</param>
/// <param name="Level">The level then; null when not met.</param>
/// <param name="Target">The level aimed for.</param>
internal sealed record AssessedGap(string Questionnaire, string Title, string Period, string Question, int? Level, int? Target);
