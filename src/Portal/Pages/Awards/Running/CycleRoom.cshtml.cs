using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A year of the awards for those who run it: where it stands, and where each thing is done.</summary>
internal sealed class CycleRoomPage(RegionApi api) : CyclePage(api)
{
    public Task OnGetAsync() => FindCycleAsync();
}
