using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>What every page about one plan knows: whose it is, of which year, and how it stands.</summary>
internal abstract class PlanPage(RegionApi api, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "ods", SupportsGet = true)]
    public string Ods { get; set; } = "";

    [BindProperty(Name = "period", SupportsGet = true)]
    public string PeriodText { get; set; } = "";

    public Organisation Organisation => definitions.Organisations.Find(Ods) ?? throw NoSuch($"There is no organisation {Ods}");

    public Period Period => Period.TryParse(PeriodText, null, out var period) && period.Kind is PeriodKind.Year
        ? period
        : throw NoSuch($"{PeriodText} is not the year of a plan");

    public PlanView Plan { get; private set; } = new() { State = "none" };

    public string Home => $"/plans/{Ods}/{PeriodText}";

    public string OrganisationName => $"{Organisation.Name} ({Ods})";

    /// <summary>Which plan a page is about, for its title.</summary>
    public string Section => $"Action plan {PeriodText}, {Ods}";

    public bool Begun => Plan.State is not "none";

    public bool May(string action) => Plan.MayDo.Contains(action);

    /// <summary>A requirement as people know it: its framework, its number and what it asks.</summary>
    public string RequirementName(string key) => RequirementNames.Of(definitions, key);

    protected Definitions Definitions => definitions;

    protected RegionApi Api => api;

    protected string ApiPath => $"/api/action-plans/v1/plans/{Ods}/{PeriodText}";

    /// <summary>Version of what the page's form changes.</summary>
    protected virtual string? CurrentVersion => PlanVersion;

    protected string? PlanVersion { get; private set; }

    /// <summary>Ids of the page's inputs, to which faults of the service lead.</summary>
    protected virtual IReadOnlyList<string> Fields => [];

    /// <summary>Reads the plan; the form's version is the one just read unless the form brought its own.</summary>
    protected virtual async Task LoadAsync()
    {
        _ = (Organisation, Period);
        var answer = await api.GetAsync<PlanView>(ApiPath, Stop);
        Plan = answer.Must();
        PlanVersion = answer.ETag;
        Version ??= CurrentVersion;
    }

    /// <summary>Sends what was typed. A refusal becomes the page's errors, and the page is shown again as it was typed.</summary>
    protected async Task<IActionResult> SendAsync<T>(Task<Answer<T>> sending, string done, Func<T?, string> next)
    {
        var answer = await sending;

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Announce(done);
        return LocalRedirect(next(answer.Value));
    }

    protected IActionResult Refused(Problem problem) => ShowAgain(problem, CurrentVersion, FieldOf);

    /// <summary>The input a fault is about: <c>/kpis/0/text</c> is <c>kpis-0-text</c>.</summary>
    protected virtual string? FieldOf(ProblemFault fault)
    {
        var name = fault.Pointer?.Trim('/').Replace('/', '-');
        return name is { Length: > 0 } && Fields.Contains(name) ? name : null;
    }

    protected void MustEdit()
    {
        if (!May("edit"))
        {
            throw new ApiFailure(new() { Status = StatusCodes.Status403Forbidden, Title = $"Your roles do not let you change the plan of {Ods}", Detail = "Its own people change it." });
        }
    }

    protected static ApiFailure NoSuch(string title) => new(new() { Status = StatusCodes.Status404NotFound, Title = title });
}
