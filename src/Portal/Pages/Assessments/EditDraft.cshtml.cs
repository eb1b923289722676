using System.Text.Json.Nodes;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>The next edition of a questionnaire: its title, its questions, whom publishing it touches.</summary>
internal sealed class EditDraftPage(RegionApi api) : DraftPage(api)
{
    [BindProperty(Name = "title")]
    public string? NewTitle { get; set; }

    [BindProperty(Name = "edition")]
    public string? NewEdition { get; set; }

    [BindProperty(Name = "about")]
    public string? NewAbout { get; set; }

    public ImpactView Impact { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await FindAsync();
        (NewTitle, NewEdition, NewAbout) = (Draft.Title, Draft.Edition, Draft.About);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();

        foreach (var (field, text, name) in ((string, string?, string)[])[("title", NewTitle, "a title"), ("edition", NewEdition, "an edition"), ("about", NewAbout, "what it is for")])
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                Refuse(field, $"Enter {name}");
            }
            else
            {
                Set(Document, field, text);
            }
        }

        return Errors.Count > 0 ? Page() : await SaveAsync("Saved", Home);
    }

    /// <summary>The new question begins as a copy of the section's last one, which has the scale people know.</summary>
    public async Task<IActionResult> OnPostAddQuestionAsync(string section)
    {
        await FindAsync();
        var questions = SectionNode(section)["questions"]!.AsArray();
        var added = questions[^1]!.DeepClone().AsObject();
        var key = Enumerable.Range(questions.Count + 1, 1000).Select(number => $"{section}-{number}").First(name => Draft.Questions.All(known => known.Key != name));
        added["key"] = key;
        added["text"] = "New question: write what is asked";
        added.Remove("same");
        added.Remove("guidance");
        questions.Add((JsonNode)added);

        return await SaveAsync("Question added: write it below", $"{Home}/questions/{key}");
    }

    public async Task<IActionResult> OnPostPublishAsync()
    {
        await FindAsync();
        var answer = await Api.PostAsync<JsonObject>($"/api/self-assessment/v1/questionnaires/{Key}/publication", new { }, Once, Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem);
            return Page();
        }

        Announce($"Edition {Draft.Edition} is published");
        return LocalRedirect($"/assessments/questionnaires/{Key}");
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        await FindAsync();
        await Api.DeleteAsync<JsonObject>(PathOf(Key), new(), Stop);
        Announce("The draft is gone");
        return LocalRedirect($"/assessments/questionnaires/{Key}");
    }

    private async Task FindAsync()
    {
        await LoadAsync();
        Impact = (await Api.GetAsync<ImpactView>($"/api/self-assessment/v1/questionnaires/{Key}/impact", Stop)).Must();
        (NewTitle, NewEdition, NewAbout) = (NewTitle ?? Draft.Title, NewEdition ?? Draft.Edition, NewAbout ?? Draft.About);
    }
}
