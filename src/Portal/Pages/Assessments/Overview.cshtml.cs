using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>One self-assessment: its sections, its score, what others see, and what can be done next.</summary>
internal sealed class OverviewPage(RegionApi api, Definitions definitions, TimeProvider clock) : AssessmentPage(api, definitions)
{
    private static readonly string[] Formats = ["xlsx", "docx", "html", "csv"];

    [BindProperty(Name = "moderator")]
    public string? Moderator { get; set; }

    public IReadOnlyList<(QuestionText Question, QuestionAnswers Answers)> Differences => [.. Answered.Where(pair =>
        ((AnswerLine?[])[pair.Answers.Network, pair.Answers.Peer, pair.Answers.Moderated]).OfType<AnswerLine>().Any(view => (view.State, view.Level) != (pair.Answers.Self?.State, pair.Answers.Self?.Level)))];

    public IReadOnlyList<(QuestionText Question, QuestionAnswers Answers)> Gaps =>
        [.. Answered.Where(pair => pair.Answers.Self is { State: "level", Level: { } level, Target: { } target } && level < target)];

    /// <summary>Why it is open again; null when it was not sent back.</summary>
    public AssessmentStep? SentBack =>
        Assessment.History.LastOrDefault(step => step.Action is "submitted" or "withdrawn" or "returned" or "returned from moderation") is { Action: not ("submitted" or "withdrawn") } step ? step : null;

    public IReadOnlyList<Choice> Peers => [.. Definitions.Organisations.Trusts(London.Today(clock))
        .Where(trust => Definitions.Organisations.SystemOf(trust.Ods)?.Ods != Definitions.Organisations.SystemOf(Ods)?.Ods)
        .Select(trust => new Choice(trust.Ods, $"{trust.Name} ({trust.Ods})"))];

    private IEnumerable<(QuestionText Question, QuestionAnswers Answers)> Answered =>
        Questionnaire.Questions.Where(question => AnswersTo(question.Key) is not null).Select(question => (question, AnswersTo(question.Key)!));

    /// <summary>The levels claimed in a section: "Levels 1, 2, 2".</summary>
    public string ClaimsOf(string section) =>
        Questionnaire.Sections.First(known => known.Key == section).Questions.Select(question => AnswersTo(question.Key)?.Self?.Level).OfType<int>().Order().ToList() is { Count: > 0 } levels
            ? $"Level{(levels.Count == 1 ? "" : "s")} {string.Join(", ", levels)}"
            : "";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnGetExportAsync(string format)
    {
        var known = Formats.Contains(format) ? format : Formats[0];
        var (content, mediaType) = await Api.GetTypedFileAsync($"{ApiPath}/export?format={known}", Stop);

        return known is "html" ? File(content, "text/html") : File(content, mediaType ?? "application/octet-stream", $"self-assessment-{QuestionnaireKey}-{Ods}-{PeriodText}.{known}");
    }

    public async Task<IActionResult> OnPostCarryForwardAsync()
    {
        await LoadAsync();
        return await DoAsync("carry-forward", null, "The earlier answers are here: look at each", Home);
    }

    public async Task<IActionResult> OnPostReuseAsync()
    {
        await LoadAsync();
        return await DoAsync("reuse", null, "The answers are filled in: look at each", Home);
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        await LoadAsync();
        return await DoAsync("withdrawal", null, "Withdrawn: you can change answers again", Home);
    }

    public async Task<IActionResult> OnPostPeerAsync()
    {
        await LoadAsync();
        return await DoAsync("peer", new { moderator = Moderator }, "The peer is asked", Home);
    }

    public async Task<IActionResult> OnPostPromptAsync(string prompt)
    {
        await LoadAsync();
        return await DoAsync($"prompts/{Uri.EscapeDataString(prompt)}", new { answer = Request.Form[$"told-{prompt}"].ToString() }, "Your answer is kept", Home);
    }

    public async Task<IActionResult> OnPostProposeAsync(string question)
    {
        await LoadAsync();
        return await DoAsync($"answers/{Uri.EscapeDataString(question)}/action", null, "An action is proposed in your plan", Home);
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/') is "moderator" ? "moderator" : null;
}
