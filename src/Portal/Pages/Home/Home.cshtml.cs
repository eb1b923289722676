using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Home;

/// <summary>What is due, what waits for my sign-off, how each return stands; for system and region, what has come in.</summary>
internal sealed class HomePage(RegionApi api, CurrentPerson current, Definitions definitions, TimeProvider clock) : PortalPage
{
    public const string WhatHasComeIn = "What has come in";
    private const int EarlierShown = 12;

    public string? Ods => current.Organisation;

    public Organisation? Organisation => definitions.Organisations.Find(Ods);

    public bool IsTrust => Organisation is { Kind: OrganisationKind.Trust };

    public string Heading => !IsTrust && Waiting.Count == 0 && Completeness.Count > 0 ? WhatHasComeIn : "What is due";

    public bool IsAdministrator => current.Holds(Roles.Administrator);

    public bool CanReadMeasures => current.May(Permissions.ReadMeasures);

    public bool CanReadPlans => current.May(Permissions.ReadPublishedPlans);

    public string OrganisationName => Organisation is { } found ? $"{found.Name} ({Ods})" : "You hold no role yet";

    public IReadOnlyList<HomeLine> Waiting { get; private set; } = [];

    public IReadOnlyList<DueReturn> Open { get; private set; } = [];

    public IReadOnlyList<HomeLine> Earlier { get; private set; } = [];

    public IReadOnlyList<CompletenessCard> Completeness { get; private set; } = [];

    /// <summary>What of the plan is due within a month or overdue; null when the plans do not answer, which must not hide the returns.</summary>
    public IReadOnlyList<DuePlanItem>? DueInPlan { get; private set; } = [];

    /// <summary>Own assessments that wait to be answered or signed off; null when they do not answer, which must not hide the returns.</summary>
    public IReadOnlyList<AssessmentLine>? Assessments { get; private set; } = [];

    /// <summary>What of the awards waits for the person; null when they do not answer.</summary>
    public IReadOnlyList<AwardItem>? Awards { get; private set; } = [];

    public bool CanReadAssessments => current.May(Permissions.ReadAssessments);

    public string OpenInWords
    {
        get
        {
            var left = Open.Count(due => due.State is not "approved");
            return left == 0
                ? $"{Wording.Count(Open.Count, "return is open and it is", "returns are open and all are")} signed off."
                : $"{Wording.Count(left, "return is", "returns are")} still to be signed off.";
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (current.MustChoose)
        {
            return LocalRedirect("/organisation");
        }

        if (current.May(Permissions.ReadReturns))
        {
            await FindReturnsAsync();
        }

        if (Ods is { } ods && current.MayIn(Permissions.EditPlans, ods))
        {
            DueInPlan = (await FindAsync<DueItem>($"/api/action-plans/v1/due?organisation={ods}"))?.Select(item => DuePlanItem.Of(item, London.Today(clock))).ToList();
        }

        if (Ods is { } own && (current.MayIn(Permissions.AnswerAssessments, own) || current.MayIn(Permissions.SignOffAssessments, own)))
        {
            Assessments = (await FindAsync<AssessmentLine>($"/api/self-assessment/v1/assessments?organisation={own}"))
                ?.Where(line => line is { State: "open" or "submitted", Round.State: "open" }).ToList();
        }

        Awards = await new FindAwards(api, current).AllAsync(Stop);

        if (!IsTrust && CanReadMeasures && Organisation is { } organisation)
        {
            Completeness = await new FindCompleteness(api, definitions, clock).AllAsync(organisation, Stop);
        }

        return Page();
    }

    public string NameOf(string ods) => definitions.Organisations.Find(ods)?.Name ?? ods;

    /// <summary>The items at this path; null when their service does not answer.</summary>
    private async Task<IReadOnlyList<T>?> FindAsync<T>(string path)
    {
        try
        {
            return (await api.GetAsync<Items<T>>(path, Stop)).Must().List;
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound or >= 500)
        {
            return null;
        }
    }

    private async Task FindReturnsAsync()
    {
        var waiting = (await api.GetAsync<Items<ReturnLine>>("/api/metrics/v1/returns?state=submitted", Stop)).Must().List;
        Waiting = [.. waiting.Where(line => line.MayApprove).Select(line => HomeLine.Of(line, definitions))];

        if (!IsTrust)
        {
            return;
        }

        var returns = (await api.GetAsync<Items<ReturnLine>>($"/api/metrics/v1/returns?organisation={Ods}", Stop)).Must().List;
        var periods = (await api.GetAsync<Items<PeriodView>>("/api/metrics/v1/periods", Stop)).Must().List;
        Open = DueReturn.Of(Organisation!, periods, returns, definitions, London.Today(clock));
        Earlier = [.. returns
            .Where(line => !Open.Any(due => due.Collection == line.Collection && due.Period == line.Period))
            .Take(EarlierShown)
            .Select(line => HomeLine.Of(line, definitions))];
    }
}
