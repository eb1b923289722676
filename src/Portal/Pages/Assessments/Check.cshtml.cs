using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>Everything that was answered, what stands against submitting (one click from each), and the button.</summary>
internal sealed class CheckPage(RegionApi api, Definitions definitions) : AssessmentPage(api, definitions)
{
    public IReadOnlyList<AnswerFinding> InTheWay => [.. Assessment.Findings.Where(finding => finding.Severity is "error")];

    public IReadOnlyList<AnswerFinding> WorthALook => [.. Assessment.Findings.Where(finding => finding.Severity is "warning")];

    public string AddressOf(string question) => $"{Home}/sections/{SectionOf(question).Key}#question-{question}";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await DoAsync("submission", null, "Submitted: it waits for sign-off", Home);
    }

    protected override string? FieldOf(ProblemFault fault) => null;
}
