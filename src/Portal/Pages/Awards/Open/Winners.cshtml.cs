using EdiRegion.Portal.Api;
using EdiRegion.Region;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Who won, as far as they agreed to be named.</summary>
internal sealed class WinnersPage(RegionApi api, Definitions definitions) : CyclePage(api)
{
    private IReadOnlyList<AnnouncedOutcome> _outcomes = [];

    public bool IsAnnounced => Cycle.Stage is "announced" or "closed";

    public IReadOnlyList<AnnouncedOutcome> OutcomesOf(string category) =>
        [.. _outcomes.Where(outcome => outcome.Category == category).OrderBy(outcome => outcome.Outcome switch { "winner" => 0, "highlyCommended" => 1, _ => 2 })];

    public string NameOf(AnnouncedOutcome outcome) => string.Join(", ", ((string?[])[
        outcome.Nominee, outcome.Title, outcome.OrganisationName ?? (outcome.Organisation is { } ods ? definitions.NameOf(ods) : null)]).Where(part => part is { Length: > 0 }));

    public async Task OnGetAsync()
    {
        await FindCycleAsync();

        if (IsAnnounced)
        {
            _outcomes = await OutcomesAsync();
        }
    }

    /// <summary>What was announced; where that is not told, the cases that are public.</summary>
    private async Task<IReadOnlyList<AnnouncedOutcome>> OutcomesAsync()
    {
        try
        {
            return await ListAsync<AnnouncedOutcome>($"outcomes?cycle={Key}");
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound)
        {
            return [.. (await ListAsync<PracticeCase>($"practice?cycle={Key}")).Select(found => new AnnouncedOutcome(found.Category, found.Outcome ?? "", found.Nominee, found.Title, null, found.OrganisationName, found.Nomination))];
        }
    }
}
