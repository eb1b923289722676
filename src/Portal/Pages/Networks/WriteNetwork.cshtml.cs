using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Portal.Pages.Plans;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Networks;

/// <summary>Adds a staff network to the register, changes one, or takes one off it.</summary>
internal sealed class WriteNetworkPage(RegionApi api, Definitions definitions) : NetworksPage(api, definitions)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(Name = "name")]
    public string? NetworkName { get; set; }

    [BindProperty(Name = "constituted")]
    public string? Constituted { get; set; }

    [BindProperty(Name = "sponsorRole")]
    public string? SponsorRole { get; set; }

    [BindProperty(Name = "protectedHours")]
    public string? ProtectedHours { get; set; }

    [BindProperty(Name = "termsUrl")]
    public string? TermsUrl { get; set; }

    [BindProperty(Name = "characteristics")]
    public List<string> Characteristics { get; set; } = [];

    public StaffNetwork? Known => View.Networks.FirstOrDefault(network => network.Id == Id);

    public IReadOnlyList<Choice> Groups => RequirementNames.Groups(Definitions);

    public static IReadOnlyList<Choice> YesOrNo { get; } = [new("yes", "Yes"), new("no", "Not yet")];

    public async Task<IActionResult> OnGetAsync()
    {
        await FindAsync();

        if (!MayEdit)
        {
            return LocalRedirect(Home);
        }

        if (Known is { } known)
        {
            (NetworkName, SponsorRole, TermsUrl, Characteristics) = (known.Name, known.SponsorRole, known.TermsUrl, [.. known.Characteristics]);
            (Constituted, ProtectedHours) = (known.Constituted ? "yes" : "no", known.ProtectedHours?.ToString(CultureInfo.InvariantCulture));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        decimal? hours = null;

        if (string.IsNullOrWhiteSpace(NetworkName))
        {
            Refuse("name", "Enter the name of the network");
        }

        if (Constituted is null)
        {
            Refuse("constituted", "Select whether it is constituted");
        }

        if (!string.IsNullOrWhiteSpace(ProtectedHours))
        {
            hours = decimal.TryParse(ProtectedHours, NumberStyles.Number, CultureInfo.InvariantCulture, out var typed) ? typed : null;

            if (hours is null)
            {
                Refuse("protectedHours", "Protected time must be a number of hours, like 8");
            }
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var written = new StaffNetwork(
            Id ?? Guid.Empty, NetworkName!, Constituted is "yes", Said(SponsorRole), hours, Said(TermsUrl) is null ? Known?.TermsEvidence : null, Said(TermsUrl), Characteristics);

        return await KeepAsync(Known is null ? [.. View.Networks, written] : [.. View.Networks.Select(network => network.Id == Id ? written : network)], $"Saved: {NetworkName}");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await FindAsync();
        return await KeepAsync([.. View.Networks.Where(network => network.Id != Id)], $"Taken off the register: {Known?.Name}");
    }

    private async Task<IActionResult> KeepAsync(IReadOnlyList<StaffNetwork> networks, string done)
    {
        var answer = await Api.PutAsync<NetworksView>(ApiPath, new { networks }, Once, Stop);

        if (answer.Problem is not { } problem)
        {
            Announce(done);
            return LocalRedirect(Home);
        }

        if (problem.SomeoneElseChangedIt)
        {
            Version = CurrentVersion;
            Errors.Add(new(null, "Someone else changed the register since you opened the page, so nothing was saved. What you entered is below; save again if it is right."));
            Response.StatusCode = problem.Status;
        }
        else
        {
            Explain(problem, fault => fault.Pointer?.Split('/')[^1] is "name" or "sponsorRole" or "protectedHours" or "termsUrl" ? fault.Pointer.Split('/')[^1]
                : fault.Code is "network-twice" ? "name" : null);
        }

        return Page();
    }

    private async Task FindAsync()
    {
        await LoadAsync();
        _ = Id is null || Known is not null ? true : throw NoSuch("There is no such network on the register");
    }

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
