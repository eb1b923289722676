namespace EdiRegion.SelfAssessment.Assessments;

internal static class AssessmentWords
{
    /// <summary>As it reads in an answer: <c>signedOff</c>.</summary>
    internal static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();

        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
