using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>A section of the return and how far it is.</summary>
internal sealed record SectionTask(Section Section, int Entered, int Errors)
{
    public string Status => Errors > 0 ? "Does not add up" : Entered == Section.Cells.Count ? "Completed" : Entered > 0 ? "Incomplete" : "Not yet started";

    public string? Colour => Errors > 0 ? "red" : Entered == Section.Cells.Count ? null : "blue";
}

internal sealed class OverviewPage(RegionApi api, Definitions definitions, TimeProvider clock) : ReturnPage(api, definitions)
{
    public PeriodView? Dates { get; private set; }

    public bool Started => Return.State is not "none";

    public ReturnStep? SentBack => Return is { State: "draft", History: [.., { Action: "sent back" } last] } ? last : null;

    public IReadOnlyList<SectionTask> Tasks => [.. Collection.Sections.Select(section => new SectionTask(
        section,
        section.Cells.Count(cell => CellOf(cell.Key).State is not CellState.Missing),
        Return.Findings.Count(finding => finding.Severity is Severity.Error && section.Cells.Any(cell => cell.Key == finding.Cell))))];

    public int ErrorCount => Return.Findings.Count(finding => finding.Severity is Severity.Error);

    public string CheckStatus => !Started ? "Cannot start yet"
        : Return.State is not "draft" ? "Completed"
        : ErrorCount > 0 ? Wording.Count(ErrorCount, "error", "errors")
        : "Ready to check";

    public string? CheckColour => !Started || Return.State is not "draft" ? null : ErrorCount > 0 ? "red" : "blue";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var periods = await Api.GetAsync<Items<PeriodView>>($"/api/metrics/v1/periods?collection={CollectionKey}", Stop);
        Dates = periods.Must().List.FirstOrDefault(dates => dates.Period == Period);
    }

    public string DatesInWords(PeriodView dates)
    {
        var closes = dates.Closes is { } day ? $" The region closes the collection on {Wording.Date(day)}." : "";

        return dates.State switch
        {
            "notYetOpen" => $"This return opens on {Wording.Date(dates.Opens)}.",
            "closed" => $"This return was due on {Wording.Date(dates.Due)} and is closed. Ask the region if a figure has to change.",
            _ when Return.State is "approved" => $"This return was due on {Wording.Date(dates.Due)}.{closes}",
            _ => $"Due on {Wording.Date(dates.Due)}, {Wording.DaysLeft(dates.Due, London.Today(clock))}.{closes}",
        };
    }
}
