using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>The plans of the organisation one acts for; for a system and the region, of everyone they may read, added up by colour.</summary>
internal sealed class PlanListPage(RegionApi api, CurrentPerson current, Definitions definitions, TimeProvider clock) : PortalPage
{
    [BindProperty(Name = "year", SupportsGet = true)]
    public string? Year { get; set; }

    public string? Ods => current.Organisation;

    public Organisation? Organisation => definitions.Organisations.Find(Ods);

    public IReadOnlyList<PlanLine> Own { get; private set; } = [];

    public IReadOnlyList<PlanLine> Others { get; private set; } = [];

    public IReadOnlyList<Choice> Years { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Totals => PlanWording.Colours.ToDictionary(
        colour => colour, colour => Others.Sum(line => line.Colours?.GetValueOrDefault(colour) ?? 0));

    public string ThisYear => Period.YearOf(London.Today(clock)).ToString();

    public bool CanBegin => Ods is { } ods && current.MayIn(Permissions.EditPlans, ods) && !Own.Any(line => line.Period == ThisYear);

    public bool SeesOthers => Organisation is { Kind: not OrganisationKind.Trust };

    public bool MayReadCoverage => current.May(Permissions.ReadPlans);

    public string NameOf(string ods) => definitions.Organisations.Find(ods)?.Name ?? ods;

    public async Task OnGetAsync()
    {
        var all = (await api.GetAsync<Items<PlanLine>>("/api/action-plans/v1/plans", Stop)).Must().List;
        Years = [.. all.Select(line => line.Period).Append(ThisYear).Distinct().OrderDescending().Select(year => new Choice(year, year))];
        Year = Years.Any(choice => choice.Value == Year) ? Year : ThisYear;
        Own = [.. all.Where(line => line.Organisation == Ods)];
        Others = [.. all.Where(line => line.Organisation != Ods && line.Period == Year).OrderBy(line => NameOf(line.Organisation), StringComparer.Ordinal)];
    }
}
