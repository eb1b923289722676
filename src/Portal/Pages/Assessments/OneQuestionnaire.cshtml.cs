using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>A questionnaire as it is asked now; who edits begins its next edition here.</summary>
internal sealed partial class OneQuestionnairePage(RegionApi api) : PortalPage
{
    [BindProperty(Name = "edition")]
    public string? Edition { get; set; }

    [BindProperty(Name = "newTitle")]
    public string? NewTitle { get; set; }

    [BindProperty(Name = "newKey")]
    public string? NewKey { get; set; }

    public bool Copies { get; private set; }

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

    public async Task<IActionResult> OnPostCopyAsync(string key)
    {
        await FindAsync(key);
        Copies = true;

        if (string.IsNullOrWhiteSpace(NewTitle))
        {
            Refuse("newTitle", "Enter a title");
        }

        if (NewKey is null || !ShortName().IsMatch(NewKey))
        {
            Refuse("newKey", "The short name takes small letters, digits and hyphens, and begins with a letter");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var definition = (await api.GetAsync<JsonObject>($"/api/self-assessment/v1/questionnaires/{key}", Stop)).Must();
        (definition["key"], definition["title"], definition["edition"]) = (NewKey, NewTitle!.Trim(), "1");
        definition.Remove("order");

        foreach (var question in definition["sections"]!.AsArray().SelectMany(part => part!["questions"]!.AsArray()))
        {
            question!.AsObject().Remove("same");
        }

        var answer = await api.PutAsync<JsonObject>(DraftPage.PathOf(NewKey!), definition, new(), Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => fault.Pointer is "/key" ? "newKey" : null);
            return Page();
        }

        return LocalRedirect($"/assessments/questionnaires/{NewKey}/draft");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,59}$")]
    private static partial Regex ShortName();

    private async Task FindAsync(string key)
    {
        Questionnaire = (await api.GetAsync<QuestionnaireView>($"/api/self-assessment/v1/questionnaires/{Uri.EscapeDataString(key)}", Stop)).Must();
        HasDraft = MayEdit && (await api.GetAsync<Items<QuestionnaireLine>>("/api/self-assessment/v1/questionnaires", Stop)).Must().List.Any(line => line.Key == key && line.HasDraft is true);
    }
}
