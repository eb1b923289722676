using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Makes a draft of a filled-in Word form and says what was read where.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = 21_000_000)]
internal sealed class UploadFormPage(RegionApi api, CurrentPerson current, NominationKey key) : CyclePage(api)
{
    [BindProperty(Name = "file")]
    public IFormFile? Chosen { get; set; }

    [BindProperty(Name = "category", SupportsGet = true)]
    public string? CategoryKey { get; set; }

    public bool IsKnown => key.Value is not null || current.May(Permissions.NominateForAwards);

    public IReadOnlyList<string>? Report { get; private set; }

    public Guid Draft { get; private set; }

    public Task OnGetAsync() => FindCycleAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await FindCycleAsync();

        if (Chosen is not { Length: > 0 } file)
        {
            Refuse("file", "Choose the document");
            return Page();
        }

        using var kept = new MemoryStream();
        await file.CopyToAsync(kept, Stop);
        var answer = await Api.PostFormFileAsync<ReadForm>($"{Service}/nominations/forms?cycle={Uri.EscapeDataString(Key)}", Path.GetFileName(file.FileName), kept.ToArray(), Once, Stop);

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        (Draft, Report) = (answer.Value!.Nomination.Id, LinesOf(answer.Value.Report));
        return Page();
    }

    private static IReadOnlyList<string> LinesOf(ReadFormReport report) =>
    [
        $"{Wording.Count(report.Taken.Count, "field was", "fields were")} taken over.",
        .. report.Empty.Count > 0 ? (string[])[$"{Wording.Count(report.Empty.Count, "field was", "fields were")} empty."] : [],
        .. report.Dropped.Select(dropped => $"Not kept: {dropped}"),
        .. report.Remarks.Select(remark => $"{remark.Detail} Found: {remark.Found}. Expected: {remark.Expected}."),
    ];

    protected override string? FieldOf(ProblemFault fault) => "file";
}
