using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>For somebody who comes back without account or key: two ways on.</summary>
internal sealed class StartAgainPage(RegionApi api) : AwardPage(api)
{
    public IReadOnlyList<AwardCycle> Cycles { get; private set; } = [];

    public string ReturnUrl { get; private set; } = "/awards";

    public async Task OnGetAsync(string? returnUrl)
    {
        ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : "/awards";
        Cycles = [.. (await ListAsync<AwardCycle>("cycles")).Where(cycle => cycle.Stage is not ("setUp" or "closed"))];
    }
}
