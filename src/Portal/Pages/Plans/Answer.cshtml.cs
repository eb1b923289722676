using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>What one organisation answers to one requirement: actions, evidence, or an explanation that somebody above decides on.</summary>
internal sealed class AnswerPage(RegionApi api, Definitions definitions, TimeProvider clock) : PortalPage
{
    [BindProperty(Name = "ods", SupportsGet = true)]
    public string Ods { get; set; } = "";

    [BindProperty(Name = "requirement", SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "mitigation")]
    public string? Mitigation { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    [BindProperty(Name = "items")]
    public List<Guid> Items { get; set; } = [];

    public TypedDate NewDate { get; private set; } = TypedDate.Of("newDate", "By when will it be done instead?", "At most three years ahead.");

    public CoverageAnswer Answer { get; private set; } = null!;

    public IReadOnlyList<EvidenceItem> Evidence { get; private set; } = [];

    public GivenExplanation? Newest => Answer.Explanations is [var first, ..] ? first : null;

    public Organisation Organisation => definitions.Organisations.Find(Ods) ?? throw NoSuch($"There is no organisation {Ods}");

    public string Name => RequirementNames.Of(definitions, definitions.FindRequirement(Key)?.Key ?? throw NoSuch($"No framework has the requirement {Key}"));

    public string? Text => definitions.FindRequirement(Key)?.Text;

    public string Here => $"/plans/coverage/{Ods}/{Key}";

    public string ThisYear => Period.YearOf(London.Today(clock)).ToString();

    public bool May(string action) => Answer.MayDo.Contains(action);

    public string RequirementName(string key) => RequirementNames.Of(definitions, key);

    private string Explanations => $"/api/action-plans/v1/explanations/{Ods}/{Key}";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Items = [.. Answer.Evidence.Select(item => item.Id)];
    }

    public async Task<IActionResult> OnPostExplainAsync()
    {
        await LoadAsync();
        NewDate = NewDate.From(Request.Form);

        if (string.IsNullOrWhiteSpace(Reason))
        {
            Refuse("reason", "Enter why it is not done");
        }

        if (string.IsNullOrWhiteSpace(Mitigation))
        {
            Refuse("mitigation", "Enter what is done in the meantime");
        }

        if (NewDate.Date is null)
        {
            Refuse("newDate", "By when must be a date, like 12 11 2026");
        }

        return Errors.Count > 0
            ? Page()
            : await SendAsync(api.PutAsync<GivenExplanation>(Explanations, new { reason = Reason, mitigation = Mitigation, newDate = NewDate.Date }, Once, Stop), "The explanation waits for a decision");
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        await LoadAsync();
        return await SendAsync(api.PostAsync<GivenExplanation>($"{Explanations}/acceptance", new { accepted = true, note = Note }, Once, Stop), "Explanation accepted");
    }

    public async Task<IActionResult> OnPostSendBackAsync()
    {
        await LoadAsync();

        if (string.IsNullOrWhiteSpace(Note))
        {
            Refuse("note", "Enter what has to be different");
            return Page();
        }

        return await SendAsync(api.PostAsync<GivenExplanation>($"{Explanations}/acceptance", new { accepted = false, note = Note }, Once, Stop), "Explanation sent back");
    }

    public async Task<IActionResult> OnPostShowAsync()
    {
        await LoadAsync();
        return await SendAsync(api.PutAsync<CoverageAnswer>($"/api/action-plans/v1/coverage/{Ods}/{Key}/evidence", new { items = Items }, new(), Stop), "Evidence for this requirement saved");
    }

    private async Task<IActionResult> SendAsync<T>(Task<Answer<T>> sending, string done)
    {
        if ((await sending).Problem is not { } problem)
        {
            Announce(done);
            return LocalRedirect(Here);
        }

        if (problem.SomeoneElseChangedIt)
        {
            Version = Newest?.ETag;
            Errors.Add(new(null, "Someone else wrote or decided on the explanation since you opened the page. What you entered is below."));
            Response.StatusCode = problem.Status;
        }
        else
        {
            Explain(problem, fault => fault.Pointer?.Trim('/') is "reason" or "mitigation" or "newDate" or "note" ? fault.Pointer.Trim('/') : null);
        }

        return Page();
    }

    private async Task LoadAsync()
    {
        _ = (Organisation, Name);
        Answer = (await api.GetAsync<CoverageAnswer>($"/api/action-plans/v1/coverage/{Ods}/{Key}", Stop)).Must();
        Evidence = May("showEvidence") ? (await api.GetAsync<Items<EvidenceItem>>($"/api/action-plans/v1/plans/{Ods}/{ThisYear}/evidence", Stop)).Must().List : [];
        Version ??= Newest?.ETag;
    }

    private static ApiFailure NoSuch(string title) => new(new() { Status = StatusCodes.Status404NotFound, Title = title });
}
