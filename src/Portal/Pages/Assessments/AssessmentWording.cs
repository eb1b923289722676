using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>How self-assessments read on a page.</summary>
internal static class AssessmentWording
{
    public static string State(string state) => state switch
    {
        "open" => "Open",
        "submitted" => "Waiting for sign-off",
        "signedOff" => "Signed off",
        "moderated" => "Moderated",
        "notYetOpen" => "Not yet open",
        "closed" => "Closed",
        "published" => "Published",
        "draft" => "Draft",
        _ => Wording.Capital(state),
    };

    public static string? Colour(string state) => state switch
    {
        "open" => "blue",
        "submitted" => "yellow",
        "closed" or "notYetOpen" => "grey",
        _ => null,
    };

    /// <summary>An answer in words; "Not answered" when there is none.</summary>
    public static string Answer(AnswerLine? answer, QuestionText question) => answer?.State switch
    {
        "level" when answer.Instances is { Count: > 0 } several => $"Level {(answer.Level is { } middle ? question.LevelName(middle) : "open")} (services: {string.Join(", ", several.Select(level => level is { } known ? $"{known}" : "open"))})",
        "level" when answer.Level is { } level => $"Level {question.LevelName(level)}",
        "notApplicable" => "Not applicable",
        "notMet" => "Not met",
        _ => "Not answered",
    };

    public static string Target(AnswerLine? answer, QuestionText question) => answer?.Target is { } target ? $"Level {question.LevelName(target)}" : "Not set";

    public static string Evidence(string? asked) => asked switch
    {
        "explanation" => " Say below what shows it.",
        "file" => " Needs evidence: a file or link.",
        _ => "",
    };

    public static string Step(string action) => Wording.Capital(action);

    public static string Score(AssessmentScore score) => score switch
    {
        { Value: { } value, Of: { } of } => $"{Wording.Number(Math.Round(value, 1))} of {Wording.Number(of)}{(score.Band is { } band ? $": {band}" : "")}",
        { Band: { } band } => band,
        _ => "No single score",
    };

    public static string View(string view) => view switch
    {
        "network" => "staff network",
        "peer" => "peer",
        _ => "system",
    };
}
