using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>The evidence an organisation keeps with its action plan, to be chosen for answers.</summary>
internal static class Evidence
{
    internal static async Task<IReadOnlyList<Choice>> OfAsync(RegionApi api, string ods, string period, CancellationToken ct)
    {
        try
        {
            var items = (await api.GetAsync<Items<EvidenceItem>>($"/api/action-plans/v1/plans/{ods}/{period}/evidence", ct)).Must().List;

            return [.. items.Where(item => item is { Expired: false, MayBeShared: true }).Select(item => new Choice(item.Id.ToString(), item.Name))];
        }
        catch (ApiFailure)
        {
            // No plan yet, or the plans do not answer: the questions can be answered all the same.
            return [];
        }
    }
}
