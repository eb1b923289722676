using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>Asks organisations to assess themselves, or moves the dates of a round.</summary>
internal sealed class WriteRoundPage(RegionApi api, Definitions definitions, TimeProvider clock) : PortalPage
{
    private static readonly string[] Fields = ["title", "questionnaire", "period", "scope", "organisations", "opens", "due", "closes"];

    private string? _current;

    public RoundView? Round { get; private set; }

    [BindProperty(Name = "title")]
    public string? RoundTitle { get; set; }

    [BindProperty(Name = "questionnaire")]
    public string? Questionnaire { get; set; }

    [BindProperty(Name = "period")]
    public string? PeriodText { get; set; }

    [BindProperty(Name = "scope")]
    public string? Scope { get; set; }

    [BindProperty(Name = "organisations")]
    public string? Organisations { get; set; }

    public TypedDate Opens { get; private set; } = TypedDate.Of("opens", "When does it open?", "");

    public TypedDate Due { get; private set; } = TypedDate.Of("due", "When is it due?", "");

    public TypedDate Closes { get; private set; } = TypedDate.Of("closes", "When does it close?", "Nothing can be changed after that day.");

    public IReadOnlyList<Choice> Questionnaires { get; private set; } = [];

    public IReadOnlyList<Choice> Scopes =>
    [
        new($"region:{definitions.Organisations.Region.Ods}", "Every trust and system of the region"),
        .. definitions.Organisations.Systems.Select(system => new Choice($"ics:{system.Ods}", $"{system.Name} and its trusts", Group: "Systems")),
    ];

    public async Task OnGetAsync(Guid? id)
    {
        await FindAsync(id);
        var today = London.Today(clock);
        (PeriodText, RoundTitle) = (Period.YearOf(today).ToString(), Round?.Title);
        (Opens, Due, Closes) = (Asked(Opens, Round?.Opens ?? today), Asked(Due, Round?.Due ?? today.AddDays(42)), Asked(Closes, Round?.Closes ?? today.AddDays(56)));
    }

    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        await FindAsync(id);
        (Opens, Due, Closes) = (Opens.From(Request.Form), Due.From(Request.Form), Closes.From(Request.Form));

        foreach (var date in (TypedDate[])[Opens, Due, Closes])
        {
            if (date.Date is null)
            {
                Refuse(date.Name, $"{date.Label.TrimEnd('?')} must be a date, like 12 11 2026");
            }
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var codes = (Organisations ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var answer = id is { } round
            ? await api.PutAsync<RoundView>($"/api/self-assessment/v1/rounds/{round}", new { title = RoundTitle, opens = Opens.Date, due = Due.Date, closes = Closes.Date }, Once, Stop)
            : await api.PostAsync<RoundView>(
                "/api/self-assessment/v1/rounds",
                new { questionnaire = Questionnaire, period = PeriodText, title = RoundTitle, opens = Opens.Date, due = Due.Date, closes = Closes.Date, organisations = codes, scope = codes.Length > 0 ? null : Scope },
                Once, Stop);

        if (answer.Problem is { } problem)
        {
            return ShowAgain(problem, _current, fault => fault.Pointer?.Trim('/').Split('/')[0] is { } field && Fields.Contains(field) ? field : null);
        }

        Announce(id is null ? "The round is open" : "The dates are changed");
        return LocalRedirect($"/assessments/rounds/{answer.Value!.Id}");
    }

    private static TypedDate Asked(TypedDate date, DateOnly day) => TypedDate.Of(date.Name, date.Label, date.Hint, day);

    private async Task FindAsync(Guid? id)
    {
        if (id is { } known)
        {
            var answer = await api.GetAsync<RoundView>($"/api/self-assessment/v1/rounds/{known}", Stop);
            Round = answer.Must();
            _current = answer.ETag;
            Version ??= _current;
        }

        Questionnaires = [.. (await api.GetAsync<Items<QuestionnaireLine>>("/api/self-assessment/v1/questionnaires", Stop)).Must().List
            .Where(line => line.State is "published").Select(line => new Choice(line.Key, $"{line.Title} ({Wording.Count(line.Questions, "question", "questions")})"))];
    }
}
