using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Attaches a file, a link, or something the organisation has given as evidence before.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = GivenEvidence.Largest + 1_000_000)]
internal sealed class AddEvidencePage(RegionApi api, Definitions definitions) : ActionPage(api, definitions)
{
    [BindProperty(Name = "file")]
    public IFormFile? Chosen { get; set; }

    [BindProperty(Name = "url")]
    public string? Address { get; set; }

    [BindProperty(Name = "name")]
    public string? EvidenceName { get; set; }

    [BindProperty(Name = "owner")]
    public string? Owner { get; set; }

    [BindProperty(Name = "item")]
    public Guid? Item { get; set; }

    public TypedDate Expires { get; private set; } = TypedDate.Of("expires", "Until when does it count?", "Left empty, for a year. You are asked then whether it is still true.");

    public IReadOnlyList<EvidenceItem> Known { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [.. Known.Where(item => !item.Uses.Contains(Id)).Select(item => new Choice(item.Id.ToString(), $"{item.Name}{(item.Expired ? " (expired)" : "")}"))];

    protected override IReadOnlyList<string> Fields => ["file", "url", "name", "owner", "item", "expires"];

    public async Task OnGetAsync()
    {
        await FindAsync();
        MustEdit();
    }

    public async Task<IActionResult> OnPostFileAsync()
    {
        await FindAsync();
        return await TakeAsync(new(Chosen, null), "file");
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        await FindAsync();
        return await TakeAsync(new(null, Address), "url");
    }

    public async Task<IActionResult> OnPostKnownAsync()
    {
        await FindAsync();

        if (Known.FirstOrDefault(item => item.Id == Item) is not { } item)
        {
            Refuse("item", "Select what shows it");
            return Page();
        }

        return item.MayBeShared ? await AttachAsync(item) : LocalRedirect($"{ActionHome}/evidence/{item.Id}");
    }

    private async Task<IActionResult> TakeAsync(GivenEvidence given, string field)
    {
        Expires = Expires.From(Request.Form);

        if (GivenEvidence.WhyNot(given.File, given.Url, field is "url") is { } fault)
        {
            Refuse(field, fault);
        }

        if (Expires is { IsEmpty: false, Date: null })
        {
            Refuse("expires", "Until when must be a date, like 12 11 2026");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        // The type is decided by the file's own name and content; another name is for people.
        var name = given.File is { } file ? Path.GetFileName(file.FileName) : EvidenceName is { Length: > 0 } said ? said : given.Url!.Trim();
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["name"] = name,
            ["kind"] = given.IsLink ? "link" : "file",
            ["owner"] = Owner is { Length: > 0 } owner ? owner : null,
            ["expires"] = Expires.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }.Where(pair => pair.Value is not null));
        var answer = await Api.PostFileAsync<EvidenceItem>($"{ApiPath}/evidence{query}", await given.ContentAsync(Stop), new(IdempotencyKey), Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, told => base.FieldOf(told) is { } known and not "name" ? known : field);
            Errors.RemoveAll(error => error.Field is null);
            Errors.AddRange(Errors.Count > 0 ? [] : (PageError[])[new(field, problem.Sentence)]);
            return Page();
        }

        return answer.Value!.MayBeShared ? await AttachAsync(answer.Value) : LocalRedirect($"{ActionHome}/evidence/{answer.Value.Id}");
    }

    private Task<IActionResult> AttachAsync(EvidenceItem item) => SendAsync(
        Api.PostAsync<EvidenceItem>($"{ApiPath}/evidence/{item.Id}/uses", new { actions = (Guid[])[Id] }, new(), Stop),
        $"Attached: {PlanWording.Short(item.Name)}", _ => ActionHome);

    private async Task FindAsync()
    {
        await LoadAsync();
        Known = (await Api.GetAsync<Items<EvidenceItem>>($"{ApiPath}/evidence", Stop)).Must().List;
    }
}
