using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>The assessments of the organisation one acts for, those one may read, and those a peer's view is asked for.</summary>
internal sealed class AssessmentListPage(RegionApi api, CurrentPerson current, Definitions definitions) : PortalPage
{
    public string? OrganisationName => definitions.Organisations.Find(current.Organisation) is { } found ? $"{found.Name} ({found.Ods})" : null;

    public bool IsAsked => definitions.Organisations.Find(current.Organisation) is { Kind: not OrganisationKind.Region };

    public bool SeesResults => current.May(Permissions.ReadMaturity);

    public IReadOnlyList<AssessmentLine> Own { get; private set; } = [];

    public IReadOnlyList<AssessmentLine> AsPeer { get; private set; } = [];

    public IReadOnlyList<AssessmentLine> Others { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (!current.May(Permissions.ReadAssessments))
        {
            return;
        }

        var all = (await api.GetAsync<Items<AssessmentLine>>("/api/self-assessment/v1/assessments", Stop)).Must().List;
        Own = [.. all.Where(line => line.Organisation == current.Organisation)];
        AsPeer = [.. all.Where(line => line.AsPeer)];
        Others = [.. all.Where(line => line.Organisation != current.Organisation && !line.AsPeer)];
    }
}
