using System.Text.Json.Nodes;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>A questionnaire as it is asked now; who edits begins its next edition here.</summary>
internal sealed class OneQuestionnairePage(RegionApi api) : PortalPage
{
    [BindProperty(Name = "edition")]
    public string? Edition { get; set; }

    public QuestionnaireView Questionnaire { get; private set; } = null!;

    public bool HasDraft { get; private set; }

    public bool MayEdit => Questionnaire.MayDo.Contains("draft");

    public Task OnGetAsync(string key) => FindAsync(key);

    public async Task<IActionResult> OnPostAsync(string key)
    {
        await FindAsync(key);
        var definition = (await api.GetAsync<JsonObject>($"/api/self-assessment/v1/questionnaires/{key}", Stop)).Must();

        if (string.IsNullOrWhiteSpace(Edition) || Edition.Trim() == Questionnaire.Edition)
        {
            Refuse("edition", $"Enter another name than {Questionnaire.Edition}");
            return Page();
        }

        definition["edition"] = Edition.Trim();
        var answer = await api.PutAsync<JsonObject>(DraftPage.PathOf(key), definition, new(), Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => fault.Pointer is "/edition" ? "edition" : null);
            return Page();
        }

        return LocalRedirect($"/assessments/questionnaires/{key}/draft");
    }

    private async Task FindAsync(string key)
    {
        Questionnaire = (await api.GetAsync<QuestionnaireView>($"/api/self-assessment/v1/questionnaires/{Uri.EscapeDataString(key)}", Stop)).Must();
        HasDraft = MayEdit && (await api.GetAsync<Items<QuestionnaireLine>>("/api/self-assessment/v1/questionnaires", Stop)).Must().List.Any(line => line.Key == key && line.HasDraft is true);
    }
}
