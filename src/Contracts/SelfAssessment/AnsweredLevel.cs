namespace EdiRegion.Contracts.SelfAssessment;

/// <summary>An answer of a self-assessment that counts.</summary>
/// <param name="Question">Key of the question.</param>
/// <param name="Section">Key of its section.</param>
/// <param name="State"><c>notAnswered</c>, <c>notApplicable</c>, <c>notMet</c> or <c>level</c>.</param>
/// <param name="Level">The level reached; null unless the state is <c>level</c>.</param>
/// <param name="Target">The level aimed for in twelve months.</param>
/// <param name="Top">The highest level of the question.</param>
public sealed record AnsweredLevel(string Question, string Section, string State, int? Level, int? Target, int Top);
