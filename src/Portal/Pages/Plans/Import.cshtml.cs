using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>The plan an organisation keeps in Word, Excel or CSV is read, looked at, mended and brought in. The file waits in the form, not on the server.</summary>
[RequestFormLimits(ValueLengthLimit = 27_000_000, MultipartBodyLengthLimit = 29_000_000, ValueCountLimit = 4_000)]
internal sealed class ImportPage(RegionApi api, Definitions definitions) : PlanPage(api, definitions)
{
    public const int MostAsked = 100;
    public const int MostShown = 500;
    private const int Largest = 20_000_000;

    [BindProperty(Name = "file")]
    public IFormFile? Chosen { get; set; }

    [BindProperty(Name = "content")]
    public string? FileContent { get; set; }

    [BindProperty(Name = "fileName")]
    public string? FileName { get; set; }

    public ImportReport? Report { get; private set; }

    /// <summary>What the person corrected so far, by the address of the cell.</summary>
    public IReadOnlyDictionary<string, ImportCorrection> Corrections { get; private set; } = new Dictionary<string, ImportCorrection>();

    /// <summary>The cells that are asked about: the doubtful ones, and those corrected before.</summary>
    public IReadOnlyList<ImportedCell> Asked =>
        [.. Report?.Cells.Where(cell => (cell.Doubtful || Corrections.ContainsKey(cell.At)) && !IsColumn(cell.At)).Take(MostAsked) ?? []];

    public static IReadOnlyList<Choice> Offered => ImportFields.Choices;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        MustEdit();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();

        if (WhyNot() is { } fault)
        {
            Refuse("file", fault);
            return Page();
        }

        using var kept = new MemoryStream();
        await Chosen!.CopyToAsync(kept, Stop);
        (FileContent, FileName) = (Convert.ToBase64String(kept.ToArray()), Path.GetFileName(Chosen.FileName));
        await PreviewAsync();

        return Page();
    }

    /// <summary>Reads the file again with what the person corrected.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        await LoadAsync();
        Corrections = CorrectionsOf(Request.Form);
        await PreviewAsync();

        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        await LoadAsync();
        Corrections = CorrectionsOf(Request.Form);
        var answer = await AskAsync(dryRun: false, new(IdempotencyKey, Begun ? Version : null));

        if (answer.Problem is { } problem)
        {
            await PreviewAsync();
            return Refused(problem);
        }

        var counts = answer.Value!.Counts;
        Announce($"Brought in from {FileName}: {Wording.Count(counts.Added, "action", "actions")} added, {Wording.Number(counts.Changed)} changed, {Wording.Number(counts.Unchanged)} as before");
        return LocalRedirect(Home);
    }

    private bool IsColumn(string at) => Report!.Tables.Any(table => table.Columns.Any(column => column.At == at));

    private async Task PreviewAsync()
    {
        var answer = await AskAsync(dryRun: true, new());
        Report = answer.Value;

        if (answer.Problem is { } problem)
        {
            (FileContent, FileName) = (null, null);
            Explain(problem, _ => "file");
            Errors.RemoveAll(error => error.Field is null);
            Errors.AddRange(Errors.Count > 0 ? [] : (PageError[])[new("file", problem.Sentence)]);
        }
    }

    private Task<Answer<ImportReport>> AskAsync(bool dryRun, Once once) => Api.PostAsync<ImportReport>(
        $"{ApiPath}/import?dryRun={(dryRun ? "true" : "false")}", new { name = FileName, content = FileContent, corrections = Corrections }, once, Stop);

    private static Dictionary<string, ImportCorrection> CorrectionsOf(IFormCollection form)
    {
        Dictionary<string, ImportCorrection> given = [];

        for (var index = 0; form.TryGetValue($"cell-{index}", out var at); index++)
        {
            var (field, value) = (form[$"field-{index}"].ToString(), form[$"value-{index}"].ToString());

            if (field is not "" || value.Trim() is not "")
            {
                given[at.ToString()] = new(field is "" ? null : field, value.Trim() is "" ? null : value);
            }
        }

        return given;
    }

    private string? WhyNot() => Chosen switch
    {
        null => "Choose the file that holds the plan",
        { Length: 0 } => "The file is empty. Choose the one that holds the plan",
        { Length: > Largest } => "The file must be at most 20 MB. A plan is much smaller: take out pictures, or choose the right file",
        _ => null,
    };
}
