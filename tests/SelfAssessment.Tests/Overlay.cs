using System.Globalization;

namespace EdiRegion.SelfAssessment.Tests;

/// <summary>Questionnaires that no release knows: files in a folder, and nothing else.</summary>
internal static class Overlay
{
    private const string Scale = """
        [
          { "number": 0, "label": "None", "descriptor": "Nothing is in place." },
          { "number": 1, "label": "Begun", "descriptor": "It is agreed and has begun." },
          { "number": 2, "label": "In use", "descriptor": "It is in use in most places.", "evidence": "explanation" },
          { "number": 3, "label": "Proven", "descriptor": "Its effect is shown.", "evidence": "file" }
        ]
        """;

    internal static string Small(string scoring, string key = "small", string title = "Small check", string edition = "1") => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "key": "{{key}}", "title": "{{title}}", "edition": "{{edition}}", "about": "A few questions.", "notice": "Made for tests.", "period": "year",
          "scoring": {{scoring}},
          "sections": [
            { "key": "people", "title": "People", "questions": [
              { "key": "p-1", "text": "Are people heard?", "mandatory": true, "targeted": true, "requirements": ["hia-3"], "measures": ["wres-2"], "levels": {{Scale}} },
              { "key": "p-2", "text": "Are people paid alike?", "mandatory": true, "levels": {{Scale}} } ] },
            { "key": "culture", "title": "Culture", "questions": [
              { "key": "c-1", "text": "Do leaders lead?", "mandatory": true, "levels": {{Scale}} },
              { "key": "c-2", "text": "Do networks meet?", "mayBeNotApplicable": true, "levels": {{Scale}} } ] }
          ]
        }
        """);

    internal const string Sum = """{ "kind": "sumWithThresholds", "thresholds": [{ "from": 0, "label": "Low" }, { "from": 6, "label": "High" }] }""";

    internal static string Write()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"edi-overlay-{Guid.CreateVersion7()}", "questionnaires"));
        File.WriteAllText(Path.Combine(folder.FullName, "small.json"), Small(Sum));
        File.WriteAllText(Path.Combine(folder.FullName, "tiers.json"), Small("""{ "kind": "allMustPass", "tiers": [{ "label": "Bronze", "all": 1 }, { "label": "Silver", "all": 2 }] }""", "tiers", "Tiers"));

        return folder.Parent!.FullName;
    }
}
