using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>Answers the questions of one section. What is not finished is kept too; it stands only against submitting.</summary>
internal sealed class AnswerSectionPage(RegionApi api, Definitions definitions) : AssessmentPage(api, definitions)
{
    private string _section = "";
    private IReadOnlyDictionary<string, TypedAnswer> _typed = new Dictionary<string, TypedAnswer>();
    private IReadOnlyList<Choice> _evidence = [];

    public QuestionSection Asked => Questionnaire.Sections.FirstOrDefault(section => section.Key == _section) ?? throw NoSuchSection(_section);

    public int Number => Questionnaire.Sections.ToList().IndexOf(Asked) + 1;

    public QuestionSection? Next => Questionnaire.Sections.ElementAtOrDefault(Number);

    public SectionDelegate? Delegate => Assessment.Sections.FirstOrDefault(section => section.Key == _section)?.DelegatedTo;

    public bool NoEvidence => _evidence.Count == 0 && Asked.Questions.Any(question => question.Levels.Any(level => level.Evidence is "file"));

    public AnswerSheet Sheet => new(Asked.Questions, _typed, Assessment.Answers, Questionnaire.Scoring?.Kind, _evidence, Begun ? Assessment.Findings : [], ErrorOf);

    /// <summary>An untouched section is not told what is missing in it.</summary>
    private bool Begun => Asked.Questions.Any(question => AnswersTo(question.Key)?.Self is { State: not "notAnswered" });

    public async Task OnGetAsync(string section)
    {
        await FindAsync(section);
        _typed = Asked.Questions.ToDictionary(question => question.Key, question => TypedAnswer.Of(question, AnswersTo(question.Key)?.Self, AnswersTo(question.Key)?.Evidence));
    }

    public async Task<IActionResult> OnPostAsync(string section, string? stay)
    {
        await FindAsync(section);
        Must("answer");
        _typed = AnswerSheet.TypedIn(Asked, Request.Form);

        foreach (var (question, typed) in _typed.Where(typed => typed.Value.PlannedBy is { IsEmpty: false, Date: null }))
        {
            Refuse(typed.PlannedBy.Name, $"{question}: the day must be a date, like 12 11 2026");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var answer = await Api.PutAsync<AssessmentView>(
            $"{ApiPath}/answers", new { answers = AnswerSheet.Body(Asked, _typed, key => AnswersTo(key)?.Self is not null, withEvidence: true) }, Once, Stop);

        return answer.Problem is { } problem ? Refused(problem)
            : LocalRedirect(stay is "home" ? Home : Next is { } next ? $"{Home}/sections/{next.Key}" : $"{Home}/check");
    }

    private async Task FindAsync(string section)
    {
        _section = section;
        await LoadAsync();
        _ = Asked;
        _evidence = May("answer") ? await Evidence.OfAsync(Api, Ods, PeriodText, Stop) : [];
    }
}
