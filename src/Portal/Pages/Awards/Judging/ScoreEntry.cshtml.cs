using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>One entry, read blind and scored by its anchors; or left to others, with a reason.</summary>
internal sealed class ScoreEntryPage(RegionApi api) : AwardPage(api)
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "cycle", SupportsGet = true)]
    public string? CycleKey { get; set; }

    [BindProperty(Name = "comment")]
    public string? Comment { get; set; }

    [BindProperty(Name = "feedback")]
    public string? Feedback { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public ScoreSheetView Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<string, string?> Scores { get; private set; } = new Dictionary<string, string?>();

    public bool StepsOut { get; private set; }

    public bool MayScore => Sheet.MayDo.Contains("write");

    public bool MayStepOut => Sheet.MayDo.Contains("conflict");

    protected override string? DeclareFirst => CycleKey is null ? null : $"/awards/{CycleKey}/interests?returnUrl=/awards/judging";

    private string ApiPath => $"scores/{Uri.EscapeDataString(Code)}";

    private string Query => CycleKey is null ? "" : $"?cycle={Uri.EscapeDataString(CycleKey)}";

    public IReadOnlyList<Choice> LevelsOf(ScoredCriterion criterion) =>
        [.. criterion.Anchors.Select((anchor, score) => new Choice($"{score}", Sheet.Levels.ElementAtOrDefault(score) is { } label ? $"{score}, {label}" : $"{score}", anchor))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() => await LoadAsync() ?? await SaveAsync() ?? Onward($"Entry {Code} is saved", "/awards/judging");

    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        if (await LoadAsync() is not null)
        {
            return new JsonResult(new { saved = false, message = "Not saved" });
        }

        Read();
        var answer = await PutAsync();
        return answer.Problem is { } problem
            ? new JsonResult(new { saved = false, message = $"Not saved. {problem.Sentence}" })
            : new JsonResult(new { saved = true, version = answer.ETag, message = "Saved" });
    }

    public async Task<IActionResult> OnPostSubmitAsync()
    {
        if ((await LoadAsync() ?? await SaveAsync()) is { } refused)
        {
            return refused;
        }

        foreach (var criterion in Sheet.Criteria.Where(criterion => Scores.GetValueOrDefault(criterion.Letter) is null))
        {
            Refuse($"score-{criterion.Letter}", $"Select a score for {criterion.Title}. What you have chosen is saved");
        }

        return Errors.Count > 0 ? Page() : await StepAsync("submission", null, $"Your scores for entry {Code} are submitted");
    }

    public async Task<IActionResult> OnPostAbstainAsync() => await LoadAsync() ?? await OutAsync("abstention", $"You abstain from entry {Code}");

    public async Task<IActionResult> OnPostConflictAsync() => await LoadAsync() ?? await OutAsync("conflict", $"Entry {Code} is not yours any more");

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/').Split('/') switch
    {
        ["criteria", var letter] => $"score-{letter}",
        [var one] when one is "comment" or "feedback" or "reason" => one,
        _ => null,
    };

    private async Task<IActionResult> OutAsync(string how, string done)
    {
        Show();
        StepsOut = true;

        if (Said(Reason) is null)
        {
            Refuse("reason", "Say why, in a few words");
            return Page();
        }

        return await StepAsync(how, new { reason = Said(Reason) }, done);
    }

    private async Task<IActionResult> StepAsync(string how, object? body, string done)
    {
        var answer = await Api.PostAsync<object>($"{Service}/{ApiPath}/{how}{Query}", body ?? new { }, new(IdempotencyKey, Version), Stop);
        return answer.Problem is { } problem ? Refused(problem) : Onward(done, "/awards/judging");
    }

    /// <summary>Null when it is loaded, else where one has to go first.</summary>
    private async Task<IActionResult?> LoadAsync()
    {
        var answer = await Api.GetAsync<ScoreSheetView>($"{Service}/{ApiPath}{Query}", Stop);

        if (answer.Problem is { Code: "declare-first" } && DeclareFirst is { } declare)
        {
            return LocalRedirect(declare);
        }

        Sheet = answer.Must();
        Version ??= answer.ETag;
        CycleKey ??= Sheet.Cycle;
        return null;
    }

    private async Task<IActionResult?> SaveAsync()
    {
        Read();
        var answer = await PutAsync();
        Version = answer.ETag ?? Version;

        return answer.Problem is { } problem ? Refused(problem) : null;
    }

    private void Read() => Scores = Sheet.Criteria.ToDictionary(criterion => criterion.Letter, criterion => Request.Form[$"score-{criterion.Letter}"].FirstOrDefault());

    private void Show()
    {
        Scores = Sheet.Scores.ToDictionary(score => score.Key, score => (string?)score.Value.ToString(CultureInfo.InvariantCulture));
        (Comment, Feedback) = (Sheet.Comment, Sheet.Feedback);
    }

    private Task<Answer<ScoreSheetView>> PutAsync()
    {
        var criteria = Scores.ToDictionary(score => score.Key, score => int.TryParse(score.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (int?)null);
        return Api.PutAsync<ScoreSheetView>($"{Service}/{ApiPath}{Query}", new { criteria, comment = Comment ?? "", feedback = Feedback ?? "" }, Once, Stop);
    }
}
