using EdiRegion.Platform;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Assessments;

namespace EdiRegion.SelfAssessment.Exports;

/// <summary>A question with everything that is said to it, in words, one for each of <see cref="AssessmentPaper.Columns"/>.</summary>
internal sealed record PaperRow(string Section, IReadOnlyList<string> Cells);

/// <summary>An assessment on paper: what it is, what it comes to, and a row for each question. Every format says the same.</summary>
internal sealed record AssessmentPaper(
    string Title, string FileName, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<string> Steps, IReadOnlyList<string> Open, IReadOnlyList<PaperRow> Rows)
{
    internal static readonly string[] Columns =
    [
        "Section", "Question", "What is asked", "Answer", "What this level means", "Target", "Comment", "Reason", "Planned by", "Evidence", "Staff network", "Peer", "Moderated",
        "Moderator's reason", "Answered by",
    ];

    internal static AssessmentPaper Of(AssessmentView view, Questionnaire questionnaire, DateOnly today) => new(
        $"{questionnaire.Title}: {view.Name}", $"{view.Questionnaire.Key}-{view.Organisation}-{view.Period}",
        [
            ("Organisation", $"{view.Name} ({view.Organisation})"),
            ("Period", view.Period),
            ("Questionnaire", $"{questionnaire.Title}, edition {questionnaire.Edition}, version {view.Questionnaire.Version}"),
            ("State", Standing(view.State)),
            ("As at", Day(today)),
            ("Answered", $"{view.Progress.Answered} of {view.Progress.Of}"),
            ("Result by its own answers", Result(view.Score)),
            .. view.ModeratedScore is { } moderated ? [("Result as moderated", Result(moderated))] : ((string, string)[])[],
            ("Whose words", questionnaire.Notice),
        ],
        [.. (view.ModeratedScore ?? view.Score).Steps],
        [.. view.Findings.Where(finding => finding.Severity is not Region.Collections.Severity.Information).Select(finding => finding.Message)],
        [.. from section in questionnaire.Sections from question in section.Questions select new PaperRow(section.Title, Cells(section, question, view.Answers[question.Key]))]);

    private static string[] Cells(QuestionnaireSection section, Question question, QuestionView said) =>
    [
        section.Title, question.Key, question.Text, Answer(question, said.Self), said.Self is { Level: { } level } && question.Has(level) ? question.Levels[level].Descriptor : "",
        Level(question, said.Self?.Target), said.Self?.Comment ?? "", said.Self?.Reason ?? "", said.Self?.PlannedBy is { } by ? Day(by) : "",
        string.Join("; ", said.Evidence.Select(item => item.Name)), Answer(question, said.Network), Answer(question, said.Peer), Answer(question, said.Moderated),
        said.Moderated?.Reason ?? "", said.Self is null ? "" : $"{said.Self.By}, {Day(London.DayOf(said.Self.At))}",
    ];

    private static string Answer(Question question, AnswerView? answer) => answer?.State switch
    {
        null => "",
        AnswerState.Level when answer.Instances is { } services => $"{Level(question, answer.Level)} (of {string.Join(", ", services.Select(one => one?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "open"))})",
        AnswerState.Level => Level(question, answer.Level),
        AnswerState.NotApplicable => "Not applicable",
        AnswerState.NotMet => "Not met",
        _ => "Not answered",
    };

    private static string Level(Question question, int? level) => level is { } known && question.Has(known) ? $"{known} {question.Levels[known].Label}" : "";

    private static string Result(Score score) => (score.Value, score.Band) switch
    {
        (null, null) => "no single result",
        ({ } value, null) => $"{value:0.##} of {score.Of:0.##}",
        (null, { } band) => band,
        ({ } value, { } band) => $"{value:0.##} of {score.Of:0.##}, {band}",
    };

    private static string Standing(string state) => state switch
    {
        "open" => "Open: it can still change.",
        "submitted" => "Submitted, not signed off.",
        "signedOff" => "Signed off, not moderated.",
        _ => "Signed off and moderated.",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
