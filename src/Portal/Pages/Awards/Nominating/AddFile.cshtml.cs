using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Attaches a file, or evidence the organisation keeps with its action plan, and takes one off again.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = 41_000_000)]
internal sealed class AddFilePage(RegionApi api, Definitions definitions, CurrentPerson current) : NominationPage(api, definitions)
{
    [BindProperty(Name = "file")]
    public IFormFile? Chosen { get; set; }

    [BindProperty(Name = "item")]
    public Guid? Item { get; set; }

    public AttachmentLimits? Limits => Category.Attachments;

    public int Left => (Limits?.Maximum ?? 0) - Nomination.Evidence.Count;

    public IReadOnlyList<Choice> Known { get; private set; } = [];

    protected override IReadOnlyList<string> Fields => ["file", "item"];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();

        if (Chosen is not { Length: > 0 } file)
        {
            Refuse("file", "Choose a file");
            return Page();
        }

        if (file.Length > Limits!.Megabytes * 1_048_576L)
        {
            Refuse("file", $"The file must be at most {Limits.Megabytes} MB");
            return Page();
        }

        using var kept = new MemoryStream();
        await file.CopyToAsync(kept, Stop);
        var answer = await Api.PostFormFileAsync<object>($"{Service}/{ApiPath}/evidence", Path.GetFileName(file.FileName), kept.ToArray(), Once, Stop);

        return answer.Problem is { } problem ? Refused(problem) : Onward("The file is attached", $"{Home}/evidence");
    }

    public async Task<IActionResult> OnPostKnownAsync()
    {
        await LoadAsync();

        if (Item is not { } item)
        {
            Refuse("item", "Select what shows it");
            return Page();
        }

        return await DoAsync($"{ApiPath}/evidence", new { id = item }, "It is attached", $"{Home}/evidence");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int number)
    {
        await LoadAsync();
        var answer = await Api.DeleteAsync<object>($"{Service}/{ApiPath}/evidence/{number}", Once, Stop);

        return answer.Problem is { } problem ? Refused(problem) : Onward("Taken off", $"{Home}/evidence");
    }

    protected override string? FieldOf(ProblemFault fault) => Item is null ? "file" : "item";

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        MustBeDraft();

        if (current.Organisation is { } own && current.MayIn(Permissions.EditPlans, own))
        {
            Known = await KnownAsync(own);
        }
    }

    /// <summary>What the organisation keeps; none when the plans do not answer.</summary>
    private async Task<IReadOnlyList<Choice>> KnownAsync(string ods)
    {
        try
        {
            var plan = (await Api.GetAsync<Items<PlanLine>>($"/api/action-plans/v1/plans?organisation={ods}", Stop)).Must().List.MaxBy(line => line.Period, StringComparer.Ordinal);
            return plan is null ? [] : [.. (await Api.GetAsync<Items<EvidenceItem>>($"/api/action-plans/v1/plans/{ods}/{plan.Period}/evidence", Stop)).Must().List
                .Where(item => item.MayBeShared && !item.Expired).Select(item => new Choice(item.Id.ToString(), item.Name))];
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden or >= 500)
        {
            return [];
        }
    }
}
