using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>A CSV is rehearsed first and saved only when the person accepts what it holds. The file waits in the form, not on the server.</summary>
internal sealed class UploadPage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    private const int Largest = 1024 * 1024;

    [BindProperty(Name = "file")]
    public IFormFile? Chosen { get; set; }

    [BindProperty(Name = "content")]
    public string? FileContent { get; set; }

    [BindProperty(Name = "fileName")]
    public string? FileName { get; set; }

    public GivenFile? Given { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

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
        await RehearseAsync(kept.ToArray());

        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        await LoadAsync();

        if (Bytes() is not { } content)
        {
            Refuse("file", "The file did not arrive. Choose it again");
            return Page();
        }

        var answer = await Api.PutCsvAsync<ReturnSummary>($"{ApiPath}?allowErrors=true", content, Once, Stop);

        if (answer.Problem is { SomeoneElseChangedIt: true } stale)
        {
            Version = CurrentVersion;
            await RehearseAsync(content);
            Errors.Insert(0, new(null, "Someone else changed this return since you uploaded the file. Nothing was saved. Look at the changes again, then save if they are right."));
            Response.StatusCode = stale.Status;
            return Page();
        }

        if (answer.Problem is { } problem)
        {
            Explain(problem);
            return Page();
        }

        Announce($"Saved the figures of {FileName} as the draft");
        return LocalRedirect($"{Home}/check");
    }

    private async Task RehearseAsync(byte[] content)
    {
        var answer = await Api.PutCsvAsync<ReturnSummary>($"{ApiPath}?dryRun=true", content, new(), Stop);
        Given = GivenFile.Of(answer, content, Collection);

        if (Given.ErrorCount > 0)
        {
            Errors.Add(new("faults", Given.InWords));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private string? WhyNot() => Chosen switch
    {
        null => "Choose a CSV file to upload",
        { Length: 0 } => "The file is empty. Choose the CSV you filled in",
        { Length: > Largest } => "The file must be at most 1 MB. A return's CSV is much smaller: check that you chose the right file",
        { FileName: var name } when !name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) =>
            "The file must be a CSV. In your spreadsheet program choose “CSV UTF-8 (comma delimited)” when you save",
        _ => null,
    };

    private byte[]? Bytes()
    {
        var buffer = new byte[FileContent?.Length ?? 0];
        return FileContent is { Length: > 0 } && Convert.TryFromBase64String(FileContent, buffer, out var length) ? buffer[..length] : null;
    }
}
