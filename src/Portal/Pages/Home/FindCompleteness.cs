using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Portal.Pages.Home;

/// <summary>How much of a collection has come in, as a card that leads to the list.</summary>
internal sealed record CompletenessCard(string Name, string Sentence, string Address);

/// <summary>The newest period of each collection that is due or open, and how many trusts have theirs signed off.</summary>
internal sealed class FindCompleteness(RegionApi api, Definitions definitions, TimeProvider clock)
{
    public async Task<IReadOnlyList<CompletenessCard>> AllAsync(Organisation organisation, CancellationToken ct)
    {
        var scope = organisation.Kind is OrganisationKind.Region ? Scope.Region(organisation.Ods) : Scope.System(organisation.Ods);
        var periods = (await api.GetAsync<Items<PeriodView>>("/api/metrics/v1/periods", ct)).Must().List;
        var cards = new List<CompletenessCard>();

        foreach (var dates in periods
            .Where(dates => dates.State is not "notYetOpen")
            .GroupBy(dates => dates.Collection)
            .Select(collection => collection.MaxBy(dates => dates.Period)!)
            .OrderBy(dates => definitions.Collections[dates.Collection].Published))
        {
            var path = $"/api/insights/v1/completeness?collection={dates.Collection}&period={dates.Period}&scope={scope}";
            var found = (await api.GetAsync<CompletenessView>(path, ct)).Must();
            cards.Add(new(
                $"{definitions.Collections[dates.Collection].Label}, {Wording.Period(dates.Period)}",
                definitions.Collections[dates.Collection].Published
                    ? $"The published figures of {Wording.Number(found.Received)} of {Wording.Count(found.Expected, "trust", "trusts")} are in."
                    : $"{Wording.Number(found.Received)} of {Wording.Count(found.Expected, "trust", "trusts")} signed off. {(dates.Due < London.Today(clock) ? "Was due" : "Due")} on {Wording.Date(dates.Due)}.",
                $"/region/completeness?collection={dates.Collection}&period={dates.Period}&scope={scope}"));
        }

        return cards;
    }
}
