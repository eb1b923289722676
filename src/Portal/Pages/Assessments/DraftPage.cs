using System.Text.Json;
using System.Text.Json.Nodes;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>What every page about the next edition of a questionnaire knows. The draft is one document: a page changes its part and sends it whole.</summary>
internal abstract class DraftPage(RegionApi api) : PortalPage
{
    private string? _current;

    [BindProperty(Name = "key", SupportsGet = true)]
    public string Key { get; set; } = "";

    public JsonObject Document { get; private set; } = null!;

    public QuestionnaireView Draft { get; private set; } = null!;

    public string Home => $"/assessments/questionnaires/{Key}/draft";

    protected RegionApi Api => api;

    public static string PathOf(string key) => $"/api/self-assessment/v1/questionnaires/{Uri.EscapeDataString(key)}/draft";

    protected async Task LoadAsync()
    {
        var answer = await api.GetAsync<JsonObject>(PathOf(Key), Stop);
        Document = answer.Must();
        Draft = Document.Deserialize<QuestionnaireView>(ApiJson.Options)!;
        _current = answer.ETag;
        Version ??= _current;
    }

    /// <summary>Sends the document as it is now; refused, the page is shown again as it was typed.</summary>
    protected async Task<IActionResult> SaveAsync(string done, string next)
    {
        var answer = await api.PutAsync<JsonObject>(PathOf(Key), Document, new(null, Version), Stop);

        if (answer.Problem is { } problem)
        {
            return ShowAgain(problem, _current);
        }

        Announce(done);
        return LocalRedirect(next);
    }

    protected JsonObject SectionNode(string key) => Document["sections"]!.AsArray().Select(node => node!.AsObject()).FirstOrDefault(node => (string?)node["key"] == key)
        ?? throw new ApiFailure(new() { Status = StatusCodes.Status404NotFound, Title = $"The draft has no section {key}" });

    protected JsonObject QuestionNode(string key) => Document["sections"]!.AsArray().SelectMany(node => node!["questions"]!.AsArray()).Select(node => node!.AsObject())
        .FirstOrDefault(node => (string?)node["key"] == key) ?? throw new ApiFailure(new() { Status = StatusCodes.Status404NotFound, Title = $"The draft has no question {key}" });

    /// <summary>Sets a text, or takes the field away when there is none.</summary>
    protected static void Set(JsonObject node, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            node.Remove(field);
        }
        else
        {
            node[field] = text.Trim();
        }
    }
}
