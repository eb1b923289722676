using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>The figures of one section, typed by hand. What is typed is saved even where it does not add up yet; errors block submission only.</summary>
internal sealed class EnterPage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    [BindProperty(Name = "section", SupportsGet = true)]
    public string SectionKey { get; set; } = "";

    [BindProperty(Name = "saved", SupportsGet = true)]
    public bool Saved { get; set; }

    [BindProperty(Name = "next")]
    public string? Next { get; set; }

    public Section Section => Collection.Sections.FirstOrDefault(section => section.Key == SectionKey)
        ?? throw new ApiFailure(new() { Status = StatusCodes.Status404NotFound, Title = $"{Collection.Label} has no section {SectionKey}" });

    public int Number => Collection.Sections.Select(section => section.Key).ToList().IndexOf(SectionKey) + 1;

    public string? NextSection => Number < Collection.Sections.Count ? Collection.Sections[Number].Key : null;

    public IReadOnlyList<EntryTable> Tables => EntryTable.Of(Section);

    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public Receipt? Previous { get; private set; }

    public bool Conflict { get; private set; }

    /// <summary>What does not add up is saved and can wait; what is only typed cannot.</summary>
    public bool CanLeave => Errors.Count > 0 && HttpMethods.IsGet(Request.Method);

    public async Task OnGetAsync()
    {
        _ = Section;
        await LoadAsync();
        await LoadPreviousAsync();

        if (Saved)
        {
            Show(Return.Findings);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        _ = Section;
        await LoadAsync();
        var cells = ReadTyped();

        if (Errors.Count > 0)
        {
            await LoadPreviousAsync();
            return Page();
        }

        if (Version is { Length: > 0 } && Version != CurrentVersion)
        {
            return await ConflictAsync();
        }

        var answer = await Api.PutAsync<ReturnSummary>($"{ApiPath}?allowErrors=true", new { cells }, Once, Stop);

        if (answer.Problem is { SomeoneElseChangedIt: true })
        {
            Version = null;
            await LoadAsync();
            return await ConflictAsync();
        }

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => fault.Cell);
            await LoadPreviousAsync();
            return Page();
        }

        if (answer.Value!.Findings.Any(finding => finding.Severity is Severity.Error && Section.Cells.Any(cell => cell.Key == finding.Cell)))
        {
            return LocalRedirect($"{Home}/sections/{SectionKey}?saved=true");
        }

        Announce($"{Section.Title}: saved");
        return LocalRedirect(Next is "home" ? Home : NextSection is { } next ? $"{Home}/sections/{next}" : $"{Home}/check");
    }

    private Dictionary<string, Cell> ReadTyped()
    {
        var cells = Return.Cells.ToDictionary(StringComparer.Ordinal);

        foreach (var definition in Section.Cells.Where(cell => Request.Form.ContainsKey(cell.Key)))
        {
            var typed = Request.Form[definition.Key].ToString();
            Typed[definition.Key] = typed;
            var (cell, fault) = TypedFigure.Read(typed, CellOf(definition.Key), definition);
            cells[definition.Key] = cell;

            if (fault is not null)
            {
                Refuse(definition.Key, fault);
            }
        }

        return cells;
    }

    private async Task<IActionResult> ConflictAsync()
    {
        Conflict = true;
        Version = CurrentVersion;
        Errors.Add(new(null, "Someone else changed this return since you opened the page. Nothing of yours was saved, and nothing you typed is lost. Compare the two versions below, then save again."));
        Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        await LoadPreviousAsync();
        return Page();
    }

    private void Show(IEnumerable<Finding> findings) =>
        Errors.AddRange(findings
            .Where(finding => finding.Severity is Severity.Error && Section.Cells.Any(cell => cell.Key == finding.Cell))
            .Select(finding => new PageError(finding.Cell, $"{finding.Message}{(finding.Overridable ? " You can explain this when you submit." : "")}")));

    private async Task LoadPreviousAsync()
    {
        try
        {
            Previous = (await Api.GetAsync<Receipt>($"/api/metrics/v1/returns/{Ods}/{CollectionKey}/{Period.Previous}/receipt", Stop)).Value;
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound)
        {
            Previous = null;
        }
    }
}
