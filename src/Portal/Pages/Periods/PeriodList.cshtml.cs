using EdiRegion.Portal.Api;
using EdiRegion.Region;

namespace EdiRegion.Portal.Pages.Periods;

internal sealed class PeriodListPage(RegionApi api, Definitions definitions) : PortalPage
{
    public IReadOnlyList<IGrouping<string, PeriodView>> Groups { get; private set; } = [];

    public async Task OnGetAsync() => Groups =
    [
        .. (await api.GetAsync<Items<PeriodView>>("/api/metrics/v1/periods", Stop)).Must().List
            .OrderByDescending(dates => dates.Period)
            .GroupBy(dates => dates.Collection),
    ];

    public string LabelOf(string collection) => definitions.Collections.GetValueOrDefault(collection)?.Label ?? collection;
}
