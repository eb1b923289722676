using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Periods;

/// <summary>An administrator sets when a period opens, is due and closes.</summary>
internal sealed class SetDatesPage(RegionApi api, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "collection", SupportsGet = true)]
    public string CollectionKey { get; set; } = "";

    [BindProperty(Name = "period", SupportsGet = true)]
    public string PeriodText { get; set; } = "";

    public string Name => $"{definitions.Collections[CollectionKey].Label}, {Wording.Period(Period.Parse(PeriodText, null))}";

    public IReadOnlyList<TypedDate> Dates { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var now = await FindAsync();
        Version = now?.ETag;
        Dates = Ask(now);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var now = await FindAsync();
        Dates = [.. Ask(null).Select(date => date.From(Request.Form))];

        foreach (var date in Dates.Where(date => date.Date is null))
        {
            Refuse(date.Name, $"{date.Label} must be a date, like 12 11 2026");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var body = new { opens = Dates[0].Date, due = Dates[1].Date, closes = Dates[2].Date };
        var answer = await api.PutAsync<PeriodView>($"/api/metrics/v1/periods/{CollectionKey}/{PeriodText}", body, Once, Stop);

        if (answer.Problem is { SomeoneElseChangedIt: true } stale)
        {
            Version = now?.ETag;
            Errors.Add(new(null, $"Someone else changed these dates since you opened the page. They are now: opens {Wording.ShortDate(now!.Opens)}, due {Wording.ShortDate(now.Due)}{(now.Closes is { } closes ? $", closes {Wording.ShortDate(closes)}" : "")}. What you typed is below; save again if it is right."));
            Response.StatusCode = stale.Status;
            return Page();
        }

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => fault.Pointer?.TrimStart('/') is "due" or "closes" ? fault.Pointer.TrimStart('/') : "opens");
            return Page();
        }

        Announce($"{Name}: dates saved");
        return LocalRedirect("/periods");
    }

    private async Task<PeriodView?> FindAsync()
    {
        if (!definitions.Collections.TryGetValue(CollectionKey, out var collection) || !Period.TryParse(PeriodText, null, out var period) || period.Kind != collection.PeriodKind)
        {
            throw new ApiFailure(new() { Status = StatusCodes.Status404NotFound, Title = $"There is no period {PeriodText} of {CollectionKey}" });
        }

        var periods = (await api.GetAsync<Items<PeriodView>>($"/api/metrics/v1/periods?collection={CollectionKey}", Stop)).Must().List;
        return periods.FirstOrDefault(dates => dates.Period == period);
    }

    private static TypedDate[] Ask(PeriodView? now) =>
    [
        TypedDate.Of("opens", "Opens", "The first day on which figures can be entered.", now?.Opens),
        TypedDate.Of("due", "Due", "The day trusts are told.", now?.Due),
        TypedDate.Of("closes", "Closes", "The last day on which figures can be entered.", now?.Closes),
    ];
}
