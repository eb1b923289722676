using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>The room of a round: how far everyone is, and where they are stuck.</summary>
internal sealed class OneRoundPage(RegionApi api) : PortalPage
{
    public RoundView Round { get; private set; } = null!;

    public async Task OnGetAsync(Guid id) => Round = (await api.GetAsync<RoundView>($"/api/self-assessment/v1/rounds/{id}", Stop)).Must();
}
