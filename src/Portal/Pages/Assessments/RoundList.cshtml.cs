using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>Who is asked for what, and until when.</summary>
internal sealed class RoundListPage(RegionApi api, CurrentPerson current) : PortalPage
{
    public IReadOnlyList<RoundView> Rounds { get; private set; } = [];

    public bool MayOpen => current.May(Permissions.RunRounds);

    public static int SignedOff(RoundView round) => round.States.GetValueOrDefault("signedOff") + round.States.GetValueOrDefault("moderated");

    public async Task OnGetAsync() => Rounds = (await api.GetAsync<Items<RoundView>>("/api/self-assessment/v1/rounds", Stop)).Must().List;
}
