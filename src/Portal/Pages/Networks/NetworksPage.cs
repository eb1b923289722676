using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Networks;

/// <summary>What the pages about one organisation's networks know.</summary>
internal abstract class NetworksPage(RegionApi api, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "ods", SupportsGet = true)]
    public string Ods { get; set; } = "";

    public Organisation Organisation => definitions.Organisations.Find(Ods) ?? throw NoSuch($"There is no organisation {Ods}");

    public NetworksView View { get; private set; } = new([], null, []);

    public bool MayEdit => View.MayDo.Contains("edit");

    public string Home => $"/plans/networks/{Ods}";

    protected RegionApi Api => api;

    protected Definitions Definitions => definitions;

    protected string ApiPath => $"/api/action-plans/v1/networks/{Ods}";

    protected string? CurrentVersion { get; private set; }

    public string GroupName(string key) => definitions.FindRequirement(key)?.Title ?? key;

    protected async Task LoadAsync()
    {
        _ = Organisation;
        var answer = await api.GetAsync<NetworksView>(ApiPath, Stop);
        (View, CurrentVersion) = (answer.Must(), answer.ETag);
        Version ??= CurrentVersion;
    }

    protected static ApiFailure NoSuch(string title) => new(new() { Status = StatusCodes.Status404NotFound, Title = title });
}
