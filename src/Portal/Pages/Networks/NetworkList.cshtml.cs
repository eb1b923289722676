using EdiRegion.Portal.Api;
using EdiRegion.Portal.Pages.Region;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Networks;

/// <summary>The staff networks of a system or the region, an organisation in each line; a trust comes to its own at once.</summary>
internal sealed class NetworkListPage(RegionApi api, CurrentPerson current, Scopes scopes, Definitions definitions) : PortalPage
{
    public Scope Scope { get; private set; }

    public string ScopeName => Wording.Capital(scopes.NameOf(Scope));

    public IReadOnlyList<NetworksLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (definitions.Organisations.Find(current.Organisation) is { Kind: OrganisationKind.Trust } trust)
        {
            return LocalRedirect($"/plans/networks/{trust.Ods}");
        }

        Scope = scopes.Choose(null);
        Lines = (await api.GetAsync<Items<NetworksLine>>($"/api/action-plans/v1/networks?scope={Scope}", Stop)).Must().List;
        return Page();
    }
}
