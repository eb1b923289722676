using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>What every page about one self-assessment knows: whose it is, what is asked, and how it stands.</summary>
internal abstract class AssessmentPage(RegionApi api, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "ods", SupportsGet = true)]
    public string Ods { get; set; } = "";

    [BindProperty(Name = "questionnaire", SupportsGet = true)]
    public string QuestionnaireKey { get; set; } = "";

    [BindProperty(Name = "period", SupportsGet = true)]
    public string PeriodText { get; set; } = "";

    public AssessmentView Assessment { get; private set; } = null!;

    public QuestionnaireView Questionnaire { get; private set; } = null!;

    public string Home => $"/assessments/{Ods}/{QuestionnaireKey}/{PeriodText}";

    public string OrganisationName => $"{definitions.Organisations.Find(Ods)?.Name ?? Ods} ({Ods})";

    public string Section => $"{Assessment.Questionnaire.Title} {PeriodText}, {Ods}";

    public bool May(string action) => Assessment.MayDo.Contains(action);

    public QuestionAnswers? AnswersTo(string question) => Assessment.Answers.GetValueOrDefault(question);

    public QuestionSection SectionOf(string question) => Questionnaire.Sections.First(section => section.Questions.Any(asked => asked.Key == question));

    protected RegionApi Api => api;

    protected Definitions Definitions => definitions;

    protected string ApiPath => $"/api/self-assessment/v1/assessments/{Ods}/{QuestionnaireKey}/{PeriodText}";

    /// <summary>Where it is read; a peer reads it in another place.</summary>
    protected virtual string ReadPath => ApiPath;

    protected async Task LoadAsync()
    {
        var answer = await api.GetAsync<AssessmentView>(ReadPath, Stop);
        Assessment = answer.Must();
        Questionnaire = (await api.GetAsync<QuestionnaireView>($"/api/self-assessment/v1/questionnaires/{QuestionnaireKey}?version={Assessment.Questionnaire.Version}", Stop)).Must();
        CurrentVersion = answer.ETag;
        Version ??= answer.ETag;
    }

    protected string? CurrentVersion { get; private set; }

    /// <summary>Does one thing to the assessment; refused, the page is shown again with what stands against it.</summary>
    protected async Task<IActionResult> DoAsync(string path, object? body, string done, string next)
    {
        var answer = await api.PostAsync<object>($"{ApiPath}/{path}", body ?? new { }, Once, Stop);

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Announce(done);
        return LocalRedirect(next);
    }

    protected IActionResult Refused(Problem problem) => ShowAgain(problem, CurrentVersion, FieldOf);

    /// <summary>The input a fault is about: <c>/answers/wrei-1.1/target</c> is <c>target-wrei-1.1</c>.</summary>
    protected virtual string? FieldOf(ProblemFault fault) => AnswerSheet.FieldOf(fault.Pointer);

    protected void Must(string action)
    {
        if (!May(action))
        {
            throw new ApiFailure(new() { Status = StatusCodes.Status403Forbidden, Title = "This cannot be done with this assessment now", Detail = "Its state, or your roles, do not allow it." });
        }
    }

    protected ApiFailure NoSuchSection(string section) => new(new() { Status = StatusCodes.Status404NotFound, Title = $"{Questionnaire.Title} has no section {section}" });
}
