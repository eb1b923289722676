using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Tests.Assessments;

/// <summary>Small questionnaires made as their files are.</summary>
internal static class Sample
{
    internal const string Sum = """{ "kind": "sumWithThresholds", "thresholds": [{ "from": 0, "label": "Low" }, { "from": 8, "label": "High" }] }""";
    internal const string Tiers = """{ "kind": "allMustPass", "tiers": [{ "label": "Bronze", "all": 1 }, { "label": "Silver", "all": 2, "require": { "q1": 3 } }, { "label": "Gold", "all": 4 }] }""";
    internal const string Spread = """{ "kind": "distribution" }""";

    /// <summary>Two sections of two questions with levels 0 to 4, unless the questions say otherwise.</summary>
    internal static Questionnaire Questionnaire(string scoring, params string[] questions) => Questionnaires.Parse(
        Json(scoring, questions.Length > 0 ? questions : [Question("q1"), Question("q2"), Question("q3"), Question("q4")]), "sample.json", Known.Definitions);

    internal static string Json(string scoring, string[] questions, string key = "sample") => $$"""
        { "key": "{{key}}", "title": "Sample", "edition": "1", "about": "A", "notice": "Ours", "period": "year",
          "scoring": {{scoring}},
          "sections": [
            { "key": "one", "title": "First", "questions": [{{string.Join(", ", questions.Take((questions.Length + 1) / 2))}}] },
            { "key": "two", "title": "Second", "questions": [{{string.Join(", ", questions.Skip((questions.Length + 1) / 2))}}] } ] }
        """;

    internal static string Question(string key, int top = 4, string fields = "\"mandatory\": true, \"mayBeNotApplicable\": true,") => $$"""
        { "key": "{{key}}", "text": "About {{key}}?", {{fields}} "levels": [{{string.Join(", ", Enumerable.Range(0, top + 1).Select(Level))}}] }
        """;

    internal static Dictionary<string, Answer> Answers(params Answer[] answers) =>
        answers.Index().ToDictionary(entry => $"q{entry.Index + 1}", entry => entry.Item, StringComparer.Ordinal);

    internal static Dictionary<string, Answer> Levels(params int[] levels) => Answers([.. levels.Select(level => Answer.At(level))]);

    private static string Level(int number) => $$"""{ "number": {{number}}, "label": "L{{number}}", "descriptor": "Level {{number}} is seen." }""";
}
