using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>What a staff network, a peer or the system sees, question by question, beside the organisation's own answers.</summary>
internal sealed class GiveViewPage(RegionApi api, Definitions definitions) : AssessmentPage(api, definitions)
{
    [BindProperty(Name = "view", SupportsGet = true)]
    public string View { get; set; } = "";

    [BindProperty(Name = "comment")]
    public string? Comment { get; set; }

    public bool Moderates => View is "moderated";

    public Dictionary<string, string?> Levels { get; private set; } = [];

    public Dictionary<string, string?> Reasons { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await FindAsync();

        foreach (var question in Questionnaire.Questions)
        {
            var given = Given(AnswersTo(question.Key));
            Levels[question.Key] = given?.Level?.ToString(CultureInfo.InvariantCulture);
            Reasons[question.Key] = Moderates ? given?.Reason : given?.Comment;
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        return await SaveAsync() ?? Saved("Saved");
    }

    public async Task<IActionResult> OnPostCompleteAsync()
    {
        await FindAsync();
        return await SaveAsync() ?? await CompleteAsync();
    }

    public async Task<IActionResult> OnPostSendBackAsync()
    {
        await FindAsync();
        Read();

        if (string.IsNullOrWhiteSpace(Comment))
        {
            Refuse("comment", "Say what should be looked at again");
            return Page();
        }

        return await DoAsync("moderation/return", new { comment = Comment }, "Sent back", Home);
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/').Split('/') switch
    {
        ["answers", var question, "reason" or "comment"] => $"reason-{question}",
        ["answers", var question, ..] => $"level-{question}",
        ["comment"] => "comment",
        _ => null,
    };

    private AnswerLine? Given(QuestionAnswers? answers) => View switch { "network" => answers?.Network, "peer" => answers?.Peer, _ => answers?.Moderated };

    private async Task FindAsync()
    {
        if (View is not ("network" or "peer" or "moderated"))
        {
            throw new ApiFailure(new() { Status = StatusCodes.Status404NotFound, Title = "There is no such view" });
        }

        await LoadAsync();
    }

    protected override string ReadPath => View is "peer" ? $"{ApiPath}/views/peer" : ApiPath;

    private void Read()
    {
        Levels = Questionnaire.Questions.ToDictionary(question => question.Key, question => Request.Form[$"level-{question.Key}"].FirstOrDefault());
        Reasons = Questionnaire.Questions.ToDictionary(question => question.Key, question => Request.Form[$"reason-{question.Key}"].FirstOrDefault());
    }

    /// <summary>Null when it is saved, else the page with what is wrong.</summary>
    private async Task<IActionResult?> SaveAsync()
    {
        Read();
        var answers = Questionnaire.Questions.Where(question => Levels[question.Key] is { Length: > 0 } || Given(AnswersTo(question.Key)) is not null).ToDictionary(
            question => question.Key,
            question => int.TryParse(Levels[question.Key], NumberStyles.None, CultureInfo.InvariantCulture, out var level)
                ? (object)new { level, reason = Moderates ? Reasons[question.Key] : null, comment = Moderates ? null : Reasons[question.Key] }
                : null);
        var answer = await Api.PutAsync<AssessmentView>(Moderates ? $"{ApiPath}/moderation" : $"{ApiPath}/views/{View}", new { answers }, Once, Stop);
        Version = answer.ETag ?? Version;

        return answer.Problem is { } problem ? Refused(problem) : null;
    }

    private LocalRedirectResult Saved(string done)
    {
        Announce(done);
        return LocalRedirect(View is "peer" ? "/assessments" : Home);
    }

    private Task<IActionResult> CompleteAsync() => DoAsync("moderation/completion", null, "Moderated: the region sees both levels side by side", Home);
}
