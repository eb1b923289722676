using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>What is typed, or known, of one question.</summary>
internal sealed record TypedAnswer(
    string? Chosen, IReadOnlyList<string?> Services, string? Target, string? Comment, string? Reason, TypedDate PlannedBy, IReadOnlyList<Guid> Evidence)
{
    public const string NotApplicable = "notApplicable";
    public const string NotMet = "notMet";
    public const string Later = "notAnswered";

    public bool IsEmpty => Chosen is null or "" && Services.All(string.IsNullOrEmpty) && Target is null or "" && string.IsNullOrWhiteSpace(Comment) && string.IsNullOrWhiteSpace(Reason)
        && PlannedBy.IsEmpty && Evidence.Count == 0;

    public static TypedAnswer Of(QuestionText question, AnswerLine? answer, IReadOnlyList<AnswerEvidence>? evidence) => new(
        answer?.State switch { "level" when question.Instances == 1 => $"{answer.Level}", NotApplicable => NotApplicable, NotMet => NotMet, _ => null },
        [.. Enumerable.Range(0, question.Instances).Select(index => answer?.Instances?.ElementAtOrDefault(index) is { } level ? $"{level}" : null)],
        answer?.Target is { } target ? $"{target}" : null, answer?.Comment, answer?.Reason, Planned(question.Key, answer?.PlannedBy), [.. (evidence ?? []).Select(item => item.Id)]);

    public static TypedAnswer From(QuestionText question, IFormCollection form) => new(
        form[$"level-{question.Key}"].FirstOrDefault(),
        [.. Enumerable.Range(1, question.Instances).Select(service => form[$"level-{question.Key}-{service}"].FirstOrDefault())],
        form[$"target-{question.Key}"].FirstOrDefault(), form[$"comment-{question.Key}"].FirstOrDefault(), form[$"reason-{question.Key}"].FirstOrDefault(),
        Planned(question.Key, null).From(form), [.. form[$"evidence-{question.Key}"].Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty).Where(id => id != Guid.Empty)]);

    /// <summary>As the service takes it; null takes the answer away.</summary>
    public object? ToBody(QuestionText question, bool withEvidence)
    {
        var levels = question.Instances > 1 ? Services.Select(Level).ToList() : null;
        var state = Chosen is NotApplicable or NotMet ? Chosen
            : Level(Chosen) is not null || levels?.Any(level => level is not null) is true ? "level"
            : Later;

        return state is Later && (IsEmpty || Chosen is Later)
            ? null
            : new
            {
                state,
                level = Level(Chosen),
                instances = levels,
                target = Level(Target),
                comment = Comment,
                reason = Reason,
                plannedBy = PlannedBy.Date,
                evidence = withEvidence ? Evidence : null,
            };
    }

    private static int? Level(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

    private static TypedDate Planned(string key, DateOnly? day) => TypedDate.Of($"plannedBy-{key}", "By when will it be done?", "", day);
}

/// <summary>The questions of a section with what is typed to each; one form for the organisation's own people and for whoever was sent the link.</summary>
internal sealed record AnswerSheet(
    IReadOnlyList<QuestionText> Questions, IReadOnlyDictionary<string, TypedAnswer> Typed, IReadOnlyDictionary<string, QuestionAnswers> Known, string? Rule,
    IReadOnlyList<Choice> Evidence, IReadOnlyList<AnswerFinding> Findings, Func<string, string?> ErrorOf)
{
    /// <summary>Rules whose questions can be plainly not met, with a day by which they will be.</summary>
    public bool AsksForPlans => Rule is "mandatoryItems" or "applyAndExplain";

    public static IReadOnlyDictionary<string, TypedAnswer> TypedIn(QuestionSection section, IFormCollection form) =>
        section.Questions.ToDictionary(question => question.Key, question => TypedAnswer.From(question, form));

    /// <summary>What is sent: every question of the section that holds something now or held something before.</summary>
    public static Dictionary<string, object?> Body(QuestionSection section, IReadOnlyDictionary<string, TypedAnswer> typed, Func<string, bool> wasThere, bool withEvidence) =>
        section.Questions.Where(question => !typed[question.Key].IsEmpty || wasThere(question.Key))
            .ToDictionary(question => question.Key, question => typed[question.Key].ToBody(question, withEvidence));

    public static string? FieldOf(string? pointer) => pointer?.Trim('/').Split('/') switch
    {
        ["answers", var question] => $"level-{question}",
        ["answers", var question, "level" or "state" or "instances", ..] => $"level-{question}",
        ["answers", var question, "target"] => $"target-{question}",
        ["answers", var question, "comment"] => $"comment-{question}",
        ["answers", var question, "reason"] => $"reason-{question}",
        ["answers", var question, "plannedBy"] => $"plannedBy-{question}",
        ["answers", var question, "evidence", ..] => $"evidence-{question}",
        _ => null,
    };
}
