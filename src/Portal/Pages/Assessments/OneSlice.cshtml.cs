using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>One section, answered by whoever was sent the link, without an account.</summary>
internal sealed class OneSlicePage(RegionApi api) : PortalPage
{
    private IReadOnlyDictionary<string, TypedAnswer> _typed = new Dictionary<string, TypedAnswer>();

    public string Token { get; private set; } = "";

    public SliceView? Slice { get; private set; }

    public string Heading { get; private set; } = "This link does not work";

    public string Explanation { get; private set; } = "";

    public AnswerSheet Sheet => new(
        Slice!.Section.Questions, _typed,
        Slice.Answers.ToDictionary(answer => answer.Key, answer => new QuestionAnswers(answer.Value, null, null, null, [], null, null, null)), Slice.Rule, [], [], ErrorOf);

    public async Task OnGetAsync(string token)
    {
        if (await FindAsync(token))
        {
            _typed = Slice!.Section.Questions.ToDictionary(question => question.Key, question => TypedAnswer.Of(question, Slice.Answers.GetValueOrDefault(question.Key), []));
        }
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (await FindAsync(token) && await SaveAsync())
        {
            Announce("Saved");
            return LocalRedirect($"/assessments/slices/{token}");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostCompleteAsync(string token)
    {
        if (!await FindAsync(token) || !await SaveAsync())
        {
            return Page();
        }

        var answer = await api.PostAsync<object>($"{Path}/completion", new { }, new(IdempotencyKey), Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem);
            return Page();
        }

        (Slice, Heading, Explanation) = (null, "Thank you", "Your answers are with whoever asked you. You can close this page.");
        return Page();
    }

    private string Path => $"/api/self-assessment/v1/slices/{Uri.EscapeDataString(Token)}";

    private async Task<bool> FindAsync(string token)
    {
        Token = token;

        try
        {
            var answer = await api.GetAsync<SliceView>(Path, Stop);

            if (answer.Problem is { } over)
            {
                return Over(over);
            }

            Slice = answer.Value;
            return true;
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound)
        {
            return Over(failure.Problem);
        }
    }

    private bool Over(Problem problem)
    {
        (Heading, Explanation) = (problem.Title ?? Heading, problem.Detail ?? "");
        Response.StatusCode = problem.Status;
        return false;
    }

    private async Task<bool> SaveAsync()
    {
        _typed = AnswerSheet.TypedIn(Slice!.Section, Request.Form);
        var body = new { answers = AnswerSheet.Body(Slice.Section, _typed, Slice.Answers.ContainsKey, withEvidence: false) };
        var answer = await api.PutAsync<SliceView>(Path, body, new(), Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => AnswerSheet.FieldOf(fault.Pointer));
        }

        return answer.Problem is null;
    }
}
