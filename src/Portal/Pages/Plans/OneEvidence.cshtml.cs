using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>One item of evidence: what it is, whether it still counts, and what a person has to answer for before it is shared.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = GivenEvidence.Largest + 1_000_000)]
internal sealed class OneEvidencePage(RegionApi api, Definitions definitions) : ActionPage(api, definitions)
{
    [BindProperty(Name = "item", SupportsGet = true)]
    public Guid ItemId { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    [BindProperty(Name = "acknowledgement")]
    public string? Acknowledgement { get; set; }

    [BindProperty(Name = "file")]
    public IFormFile? Chosen { get; set; }

    [BindProperty(Name = "url")]
    public string? Address { get; set; }

    public EvidenceItem Item { get; private set; } = new() { Kind = "file", Name = "" };

    public string Here => $"{ActionHome}/evidence/{ItemId}";

    public bool IsAttached => Item.Uses.Contains(Id);

    public string PersonalData => GivenEvidence.PersonalDataInWords(Item);

    public IEnumerable<PlanAction> OtherUses => Plan.Actions.Where(action => action.Id != Id && Item.Uses.Contains(action.Id));

    protected override IReadOnlyList<string> Fields => ["note", "file", "url", "acknowledgement"];

    protected override string? CurrentVersion => Item.ETag;

    private string ItemPath => $"{ApiPath}/evidence/{ItemId}";

    public async Task OnGetAsync() => await FindAsync();

    /// <summary>The file, as it was given. It is saved, never opened in the page's own place.</summary>
    public async Task<IActionResult> OnGetContentAsync(int revision)
    {
        await FindAsync();
        var (content, mediaType) = await Api.GetTypedFileAsync($"{ItemPath}/content?revision={revision}", Stop);
        var name = Item.Revisions.FirstOrDefault(each => each.Number == revision)?.FileName ?? Item.Name;

        return File(content, mediaType ?? "application/octet-stream", name);
    }

    public async Task<IActionResult> OnPostAttachAsync()
    {
        await FindAsync();

        if (!Item.MayBeShared)
        {
            if (string.IsNullOrWhiteSpace(Note))
            {
                Refuse("note", "Enter why it may be shared as it is");
                return Page();
            }

            var answered = await Api.PostAsync<EvidenceItem>($"{ItemPath}/acknowledgement", new { note = Note }, new(), Stop);

            if (answered.Problem is { } problem)
            {
                return Refused(problem);
            }
        }

        return await SendAsync(Api.PostAsync<EvidenceItem>($"{ItemPath}/uses", new { actions = (Guid[])[Id] }, new(), Stop), $"Attached: {PlanWording.Short(Item.Name)}", _ => ActionHome);
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await FindAsync();
        return await SendAsync(Api.PostAsync<EvidenceItem>($"{ItemPath}/confirmation", new { }, Once, Stop), "Confirmed: it is still true", _ => Here);
    }

    public async Task<IActionResult> OnPostVerifyAsync()
    {
        await FindAsync();
        return await SendAsync(Api.PostAsync<EvidenceItem>($"{ItemPath}/verification", null, Once, Stop), "Verified", _ => Here);
    }

    public async Task<IActionResult> OnPostTakeAwayAsync()
    {
        await FindAsync();
        return await SendAsync(Api.DeleteAsync<EvidenceItem>($"{ItemPath}/uses/{Id}", new(), Stop), $"No longer attached: {PlanWording.Short(Item.Name)}", _ => ActionHome);
    }

    public async Task<IActionResult> OnPostReviseAsync()
    {
        await FindAsync();
        var (link, given) = (Item.Kind is "link", new GivenEvidence(Item.Kind is "link" ? null : Chosen, Address));

        if (GivenEvidence.WhyNot(Chosen, Address, link) is { } fault)
        {
            Refuse(link ? "url" : "file", fault);
            return Page();
        }

        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["name"] = link ? null : Path.GetFileName(Chosen!.FileName),
            ["acknowledgement"] = Acknowledgement is { Length: > 0 } why ? why : null,
        }.Where(pair => pair.Value is not null));

        var answer = await Api.PostFileAsync<EvidenceItem>($"{ItemPath}/revisions{query}", await given.ContentAsync(Stop), Once, Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, told => told.Code is "personal-data" ? "acknowledgement" : link ? "url" : "file");
            return Page();
        }

        Announce("The newer one is kept; the earlier ones stay");
        return LocalRedirect(Here);
    }

    private async Task FindAsync()
    {
        var given = Version;
        await LoadAsync();
        Item = (await Api.GetAsync<EvidenceItem>(ItemPath, Stop)).Must();
        Version = given ?? CurrentVersion;
    }
}
