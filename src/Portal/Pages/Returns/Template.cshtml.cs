using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>The blank CSV of a return, named for the organisation and the period.</summary>
internal sealed class TemplatePage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    public async Task<IActionResult> OnGetAsync()
    {
        var file = await Api.GetFileAsync($"/api/metrics/v1/collections/{Collection.Key}/template.csv?organisation={Organisation.Ods}&period={Period}", Stop);
        return File(file, "text/csv; charset=utf-8", $"edi-return-{Ods}-{CollectionKey}-{Period}.csv".ToLowerInvariant());
    }
}
