using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>Everything that was entered, what was found, what follows from it; and the hand-over for sign-off.</summary>
internal sealed class CheckPage(RegionApi api, Definitions definitions) : ReturnPage(api, definitions)
{
    public int Blocking => Return.Findings.Count(finding => finding is { Severity: Severity.Error, Overridable: false });

    /// <summary>Errors that may stand when they are explained, one per rule.</summary>
    public IReadOnlyList<Finding> ToExplain =>
        [.. Return.Findings.Where(finding => finding is { Severity: Severity.Error, Overridable: true }).DistinctBy(finding => finding.Rule)];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();

        foreach (var finding in ToExplain.Where(finding => string.IsNullOrWhiteSpace(ExplanationOf(finding.Rule))))
        {
            Refuse($"explain-{finding.Rule}", $"Explain why this is right: {finding.Message}");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var explanations = ToExplain.ToDictionary(finding => finding.Rule, finding => ExplanationOf(finding.Rule)!.Trim());
        return await StepAsync("submission", new { explanations }, "Submitted for sign-off", Home);
    }

    /// <summary>What is typed, or what was explained when the return was last submitted.</summary>
    public string? ExplanationOf(string rule) =>
        HttpMethods.IsPost(Request.Method) ? Request.Form[$"explain-{rule}"].ToString() : Return.Explanations.GetValueOrDefault(rule);

    protected override string? CellLink(string cell) => $"answer-{Collection.Cells.GetValueOrDefault(cell)?.Row ?? cell}";
}
