using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>How organisations are spread over the levels: outcome by outcome, system by system, and by name for whom that is meant.</summary>
internal sealed class ResultsPage(RegionApi api, CurrentPerson current, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "scope", SupportsGet = true)]
    public string? Scope { get; set; }

    [BindProperty(Name = "questionnaire", SupportsGet = true)]
    public string? Questionnaire { get; set; }

    [BindProperty(Name = "period", SupportsGet = true)]
    public string? Period { get; set; }

    [BindProperty(Name = "by", SupportsGet = true)]
    public string? By { get; set; }

    public static IReadOnlyList<Choice> Layouts { get; } = [new("system", "System"), new("cluster", "Cluster"), new("type", "Type of trust")];

    public ResultsView? View { get; private set; }

    public IReadOnlyList<Choice> QuestionnaireChoices { get; private set; } = [];

    public IReadOnlyList<Choice> PeriodChoices { get; private set; } = [];

    public IReadOnlyList<Choice> ScopeChoices => Own switch
    {
        { Kind: OrganisationKind.Trust } trust => [new($"trust:{trust.Ods}", trust.Name)],
        { Kind: OrganisationKind.System } system => [new($"ics:{system.Ods}", system.Name), Everyone],
        _ => [Everyone, .. definitions.Organisations.Systems.Select(system => new Choice($"ics:{system.Ods}", system.Name, Group: "Systems"))],
    };

    public string ScopeName => ScopeChoices.First(choice => choice.Value == Scope).Text;

    public string LayoutHeading => $"By {Layouts.First(layout => layout.Value == By).Text.ToLowerInvariant()}";

    public IReadOnlyList<string> Levels => [.. View!.Sections.SelectMany(section => section.Distribution.Keys).Distinct().OrderBy(level => int.Parse(level, CultureInfo.InvariantCulture))];

    private Organisation? Own => definitions.Organisations.Find(current.Organisation);

    private Choice Everyone => new($"region:{definitions.Organisations.Region.Ods}", "The whole region");

    public static string Level(decimal? level) => level is { } known ? Wording.Number(known) : "No data";

    public static string Count(IReadOnlyDictionary<string, int?> distribution, string level, bool hidden) =>
        distribution.GetValueOrDefault(level) is { } count ? Wording.Number(count) : hidden ? "Hidden" : "0";

    public string Shade(decimal? level) => level is { } known && Levels.Count > 1
        ? $"app-matrix__cell--step-{Math.Clamp((int)Math.Round(known / (Levels.Count - 1) * 4), 0, 4)}"
        : "";

    public async Task OnGetAsync()
    {
        var rounds = (await api.GetAsync<Items<RoundView>>("/api/self-assessment/v1/rounds", Stop)).Must().List;
        QuestionnaireChoices = [.. rounds.DistinctBy(round => round.Questionnaire).Select(round => new Choice(round.Questionnaire, round.QuestionnaireTitle))];
        Questionnaire = QuestionnaireChoices.Any(choice => choice.Value == Questionnaire) ? Questionnaire : QuestionnaireChoices.FirstOrDefault(choice => choice.Value is "wrei")?.Value ?? (QuestionnaireChoices is [var first, ..] ? first.Value : null);
        PeriodChoices = [.. rounds.Where(round => round.Questionnaire == Questionnaire).Select(round => round.Period).Distinct().OrderDescending().Select(period => new Choice(period, period))];
        Period = PeriodChoices.Any(choice => choice.Value == Period) ? Period : PeriodChoices is [var newest, ..] ? newest.Value : null;
        Scope = ScopeChoices.Any(choice => choice.Value == Scope) ? Scope : ScopeChoices[0].Value;
        By = Layouts.Any(layout => layout.Value == By) ? By : "system";

        if (Period is not null)
        {
            View = (await api.GetAsync<ResultsView>($"/api/self-assessment/v1/results?scope={Scope}&questionnaire={Questionnaire}&period={Period}&by={By}", Stop)).Must();
        }
    }
}
