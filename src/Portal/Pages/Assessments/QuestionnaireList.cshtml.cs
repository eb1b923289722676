using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>What can be asked.</summary>
internal sealed class QuestionnaireListPage(RegionApi api) : PortalPage
{
    public IReadOnlyList<QuestionnaireLine> Questionnaires { get; private set; } = [];

    public async Task OnGetAsync() => Questionnaires = (await api.GetAsync<Items<QuestionnaireLine>>("/api/self-assessment/v1/questionnaires", Stop)).Must().List;
}
