using EdiRegion.Portal.Forms;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>What a cell of a file can be about, in the words of the page.</summary>
internal static class ImportFields
{
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("ref", "Own number"),
        new("aim", "Aim"),
        new("objective", "Objective"),
        new("links", "Framework links"),
        new("strategy", "Own strategy"),
        new("action", "Action"),
        new("outcome", "Desired outcome"),
        new("kpi", "Measure to move"),
        new("baseline", "Baseline"),
        new("target", "Target"),
        new("evidence", "Evidence expected"),
        new("ownerRole", "Executive role"),
        new("lead", "Lead"),
        new("deputy", "Deputy"),
        new("start", "Start"),
        new("due", "Due"),
        new("milestones", "Milestones"),
        new("status", "Status"),
        new("progress", "Progress note"),
        new("protectedGroups", "Protected groups"),
        new("note", "Note"),
        new("ignore", "Leave it out"),
    ];

    public static string Name(string? field) => field switch
    {
        null => "Nothing",
        "header" => "Name of a column",
        "key" => "Key of colours",
        "text" => "Text around the plan",
        _ => Choices.FirstOrDefault(choice => choice.Value == field)?.Text ?? field,
    };

    /// <summary>How sure the reading is, in a word and a number.</summary>
    public static string Sure(double certainty) =>
        $"{(certainty >= 0.9 ? "Sure" : certainty >= 0.7 ? "Likely" : "Doubtful")}, {Wording.Number(Math.Round((decimal)certainty * 100))}%";

    public static string Meaning(Api.ImportMeaning? meaning) => meaning is null ? "Not understood" : string.Join(", ", ((string?[])[
        PlanWording.Lifecycle(meaning.Lifecycle), meaning.Confidence is { } confidence ? PlanWording.Confidence(confidence).ToLowerInvariant() : null,
        meaning.Evidenced ? "with evidence (a claim, until a file is attached)" : null]).OfType<string>());
}
