namespace EdiRegion.Region.Awards;

/// <summary>What stands against handing in an answer. The message reads aloud.</summary>
/// <param name="Code"><c>missing</c>, <c>too-short</c>, <c>too-long</c> or <c>unknown</c> (no criterion has the letter).</param>
/// <param name="Found">Words there are.</param>
/// <param name="Expected">Words there have to be at least, or at most when it is too long.</param>
public sealed record AnswerFinding(string Letter, string Code, string Message, int Found, int Expected);
