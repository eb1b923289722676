using System.Text.Json.Nodes;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>One question of the next edition: its words, its levels, what is asked with each.</summary>
internal sealed class EditQuestionPage(RegionApi api) : DraftPage(api)
{
    [BindProperty(Name = "question", SupportsGet = true)]
    public string QuestionKey { get; set; } = "";

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "guidance")]
    public string? Guidance { get; set; }

    [BindProperty(Name = "answeredBy")]
    public string? AnsweredBy { get; set; }

    public IReadOnlyList<string> Marked { get; private set; } = [];

    public IReadOnlyList<LevelText> Levels { get; private set; } = [];

    public static IReadOnlyList<(string Name, string Label)> Flags { get; } =
        [("mandatory", "It must be answered before submitting"), ("targeted", "Ask also for the level aimed for in twelve months"), ("mayBeNotApplicable", "It may not apply to an organisation, which then says why")];

    public static IReadOnlyList<Choice> EvidenceChoices { get; } = [new("none", "Nothing"), new("explanation", "A sentence that shows it"), new("file", "Evidence: a file or link")];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        _ = QuestionNode(QuestionKey);
        var question = Draft.Questions.First(known => known.Key == QuestionKey);
        (Text, Guidance, AnsweredBy, Levels) = (question.Text, question.Guidance, question.AnsweredBy, question.Levels);
        Marked = [.. ((string, bool)[])[("mandatory", question.Mandatory), ("targeted", question.Targeted), ("mayBeNotApplicable", question.MayBeNotApplicable)] is var flags
            ? flags.Where(flag => flag.Item2).Select(flag => flag.Item1)
            : []];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var (node, before) = (QuestionNode(QuestionKey), Draft.Questions.First(known => known.Key == QuestionKey));
        Marked = [.. Flags.Select(flag => flag.Name).Where(name => Request.Form[name] == "true")];
        Levels = [.. before.Levels.Select(level => new LevelText(
            level.Number, Request.Form[$"label-{level.Number}"].ToString(), Request.Form[$"descriptor-{level.Number}"].ToString(), Request.Form[$"evidence-{level.Number}"].ToString()))];

        if (string.IsNullOrWhiteSpace(Text))
        {
            Refuse("text", "Enter the question");
        }

        foreach (var level in Levels)
        {
            if (string.IsNullOrWhiteSpace(level.Label))
            {
                Refuse($"label-{level.Number}", $"Level {level.Number}: enter a name");
            }

            if (string.IsNullOrWhiteSpace(level.Descriptor))
            {
                Refuse($"descriptor-{level.Number}", $"Level {level.Number}: say what can be seen");
            }
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        Write(node);
        return await SaveAsync("Question saved", Home);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadAsync();
        var question = QuestionNode(QuestionKey);
        Levels = Draft.Questions.First(known => known.Key == QuestionKey).Levels;
        question.Parent!.AsArray().Remove(question);

        return await SaveAsync("Question removed", Home);
    }

    private void Write(JsonObject node)
    {
        Set(node, "text", Text);
        Set(node, "guidance", Guidance);
        Set(node, "answeredBy", AnsweredBy);

        foreach (var (name, _) in Flags)
        {
            node[name] = Marked.Contains(name);
        }

        foreach (var (level, at) in Levels.Zip(node["levels"]!.AsArray().Select(found => found!.AsObject())))
        {
            Set(at, "label", level.Label);
            Set(at, "descriptor", level.Descriptor);
            Set(at, "evidence", level.Evidence is "none" ? null : level.Evidence);
        }
    }
}
