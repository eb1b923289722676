using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>The categories of a year and their meetings, for those who decide.</summary>
internal sealed class ResultListPage(RegionApi api) : CyclePage(api)
{
    public IReadOnlyList<MeetingLine> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await FindCycleAsync();
        var answer = await AskAsync<Items<MeetingLine>>($"meetings?cycle={Key}");

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Meetings = answer.Value!.List;
        return Page();
    }
}
