using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Region;

/// <summary>Who owes a collection, who has delivered, who has not.</summary>
internal sealed class CompletenessPage(RegionApi api, Definitions definitions, Scopes scopes, TimeProvider clock) : PortalPage
{
    [BindProperty(Name = "collection", SupportsGet = true)]
    public string? CollectionKey { get; set; }

    [BindProperty(Name = "period", SupportsGet = true)]
    public string? PeriodText { get; set; }

    [BindProperty(Name = "scope", SupportsGet = true)]
    public string? ScopeText { get; set; }

    public IReadOnlyList<Collection> Collections => [.. definitions.Collections.Values.OrderBy(collection => collection.Published).ThenBy(collection => collection.Label, StringComparer.Ordinal)];

    public Scopes Scopes => scopes;

    public Collection Collection { get; private set; } = null!;

    public Scope Scope { get; private set; }

    public Period Period { get; private set; }

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public CompletenessView View { get; private set; } = null!;

    public string Sentence =>
        $"{Collection.Label}, {Wording.Period(Period)}: {(Collection.Published ? "figures of " : "")}{Wording.Number(View.Received)} of {Wording.Count(View.Expected, "trust", "trusts")} are {(Collection.Published ? "in" : "signed off")} ({Wording.Percent(View.Percent)}). "
        + $"{(View.Due < London.Today(clock) ? "It was due" : "It is due")} on {Wording.Date(View.Due)}, {Wording.DaysLeft(View.Due, London.Today(clock)).Replace("late", "ago", StringComparison.Ordinal)}.";

    public async Task OnGetAsync()
    {
        Collection = definitions.Collections.GetValueOrDefault(CollectionKey ?? "") ?? Collections[0];
        Scope = scopes.Choose(ScopeText);

        var periods = (await api.GetAsync<Items<PeriodView>>($"/api/metrics/v1/periods?collection={Collection.Key}", Stop)).Must().List;
        Periods = [.. periods.Where(dates => dates.State is not "notYetOpen").Select(dates => dates.Period).OrderDescending()];
        Period = Period.TryParse(PeriodText, null, out var asked) && asked.Kind == Collection.PeriodKind ? asked
            : Periods is [var newest, ..] ? newest
            : (Collection.PeriodKind is PeriodKind.Quarter ? Period.QuarterOf(London.Today(clock)) : Period.YearOf(London.Today(clock))).Previous;
        Periods = [.. Periods.Append(Period).Distinct().OrderDescending()];

        View = (await api.GetAsync<CompletenessView>(
            $"/api/insights/v1/completeness?collection={Collection.Key}&period={Period}&scope={Scope}", Stop)).Must();
    }

    public string SystemOf(OrganisationStanding standing) => definitions.Organisations.Find(standing.System)?.Name ?? "Not known";
}
