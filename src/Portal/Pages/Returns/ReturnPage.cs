using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>What every page about one return knows: whose it is, of what and when, and how it stands.</summary>
internal abstract class ReturnPage(RegionApi api, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "ods", SupportsGet = true)]
    public string Ods { get; set; } = "";

    [BindProperty(Name = "collection", SupportsGet = true)]
    public string CollectionKey { get; set; } = "";

    [BindProperty(Name = "period", SupportsGet = true)]
    public string PeriodText { get; set; } = "";

    public Organisation Organisation => definitions.Organisations.Find(Ods) ?? throw NoSuch($"There is no organisation {Ods}");

    public Collection Collection => definitions.Collections.GetValueOrDefault(CollectionKey) ?? throw NoSuch($"There is no collection {CollectionKey}");

    public Period Period => Period.TryParse(PeriodText, null, out var period) && period.Kind == Collection.PeriodKind
        ? period
        : throw NoSuch($"{Collection.Label} has no period {PeriodText}");

    public ReturnView Return { get; private set; } = new() { State = "none" };

    public string Home => $"/returns/{Ods}/{CollectionKey}/{PeriodText}";

    public string Name => $"{Collection.Label}, {Wording.Period(Period)}";

    public string OrganisationName => $"{Organisation.Name} ({Ods})";

    public bool May(string action) => Return.MayDo.Contains(action);

    public Cell CellOf(string key) => Return.Cells.GetValueOrDefault(key);

    protected Definitions Definitions => definitions;

    protected RegionApi Api => api;

    protected string ApiPath => $"/api/metrics/v1/returns/{Ods}/{CollectionKey}/{Period}";

    /// <summary>Reads the return; the form's version is the one just read unless the form brought its own.</summary>
    protected async Task LoadAsync()
    {
        _ = (Organisation, Period);
        var answer = await api.GetAsync<ReturnView>(ApiPath, Stop);
        Return = answer.Must();
        CurrentVersion = answer.ETag;
        Version ??= CurrentVersion;
    }

    protected string? CurrentVersion { get; private set; }

    /// <summary>Sends a step of the return's life; a problem becomes the page's errors and the page is shown again.</summary>
    protected async Task<IActionResult> StepAsync(string step, object? body, string? done, string next, string? field = null)
    {
        var answer = await api.PostAsync<ReturnSummary>($"{ApiPath}/{step}", body, Once, Stop);

        if (answer.Problem is not { } problem)
        {
            if (done is not null)
            {
                Announce(done);
            }

            return LocalRedirect(next);
        }

        Version = null;
        await LoadAsync();

        if (problem.SomeoneElseChangedIt)
        {
            Errors.Add(new(null, "Someone else changed this return since you opened the page. What you see now is how it stands; look at it again before you go on."));
            Response.StatusCode = problem.Status;
        }
        else
        {
            Explain(problem, fault => fault.Cell is { } cell ? CellLink(cell) : field);
        }

        return Page();
    }

    /// <summary>Where a cell can be mended; pages that hold its input say its id instead.</summary>
    protected virtual string? CellLink(string cell) => null;

    private static ApiFailure NoSuch(string title) => new(new() { Status = StatusCodes.Status404NotFound, Title = title });
}
