using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>Says which figures of a section cannot exist in this organisation, and why.</summary>
internal sealed class NotApplicablePage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    [BindProperty(Name = "section", SupportsGet = true)]
    public string SectionKey { get; set; } = "";

    [BindProperty(Name = "cells")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public Section Section => Collection.Sections.FirstOrDefault(section => section.Key == SectionKey)
        ?? throw new ApiFailure(new() { Status = StatusCodes.Status404NotFound, Title = $"{Collection.Label} has no section {SectionKey}" });

    public string SectionAddress => $"{Home}/sections/{SectionKey}";

    public bool Ticked(string key) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(key) : CellOf(key).State is CellState.NotApplicable;

    public async Task OnGetAsync()
    {
        _ = Section;
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        _ = Section;
        await LoadAsync();
        var newly = Section.Cells.Where(cell => Chosen.Contains(cell.Key) && CellOf(cell.Key).State is not CellState.NotApplicable).ToList();

        if (newly.Count > 0 && string.IsNullOrWhiteSpace(Reason))
        {
            Refuse("reason", "Enter the reason why these figures are not applicable");
            return Page();
        }

        var cells = Return.Cells.ToDictionary(StringComparer.Ordinal);

        foreach (var cell in Section.Cells.Where(cell => !Chosen.Contains(cell.Key) && CellOf(cell.Key).State is CellState.NotApplicable))
        {
            cells[cell.Key] = Cell.Missing;
        }

        foreach (var cell in newly)
        {
            cells[cell.Key] = Cell.NotApplicable(Reason!.Trim());
        }

        var answer = await Api.PutAsync<ReturnSummary>($"{ApiPath}?allowErrors=true", new { cells }, Once, Stop);

        if (answer.Problem is { SomeoneElseChangedIt: true })
        {
            Version = null;
            await LoadAsync();
            Errors.Add(new(null, "Someone else changed this return since you opened the page. Look at the ticks and reasons below, then save again."));
            Response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return Page();
        }

        if (answer.Problem is { } problem)
        {
            Explain(problem, _ => "cells");
            return Page();
        }

        Announce($"{Section.Title}: saved");
        return LocalRedirect(SectionAddress);
    }
}
