using EdiRegion.Portal.Api;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>One fault of a file: where it stands, what was found there, what is expected, how to mend it.</summary>
internal sealed record FileFault(Severity Severity, int? Line, string? Cell, string? CellLabel, string Message, string? Found, string? Expected);

/// <summary>What a rehearsal said about an uploaded CSV.</summary>
internal sealed record GivenFile(IReadOnlyList<FileFault> Faults, CellChanges? Changes, bool CanBeSaved)
{
    public int ErrorCount => Faults.Count(fault => fault.Severity is Severity.Error);

    public int WarningCount => Faults.Count(fault => fault.Severity is Severity.Warning);

    public string InWords => (ErrorCount, WarningCount) switch
    {
        (0, 0) => "No errors and no warnings.",
        (0, var warnings) => $"No errors, {Wording.Count(warnings, "warning", "warnings")}.",
        (var errors, 0) => $"{Wording.Count(errors, "error", "errors")} in the file.",
        var (errors, warnings) => $"{Wording.Count(errors, "error", "errors")} and {Wording.Count(warnings, "warning", "warnings")} in the file.",
    };

    public static GivenFile Of(Answer<ReturnSummary> answer, byte[] content, Collection collection)
    {
        var lines = CsvLines.OfCells(content);

        // A finding names its cell, a fault of the file its line: each is shown with the other.
        FileFault Fault(Severity severity, int? line, string? cell, string message, string? found, string? expected)
        {
            var at = line ?? (cell is not null && lines.TryGetValue(cell, out var known) ? known : null);
            var on = cell ?? lines.FirstOrDefault(each => each.Value == line && collection.Cells.ContainsKey(each.Key)).Key;

            return new(severity, at, on, on is null ? null : collection.Cells.GetValueOrDefault(on)?.Label, message, found, expected);
        }

        if (answer.Problem is { } problem)
        {
            return new(
                problem.Errors.Count == 0
                    ? [Fault(Severity.Error, null, null, problem.Sentence, null, null)]
                    : [.. problem.Errors.Select(e => Fault(Severity.Error, e.Line, e.Cell, e.Detail ?? problem.Sentence, e.Found, e.Expected))],
                null, false);
        }

        var summary = answer.Value!;

        return new(
            [.. summary.Findings.Where(f => f.Severity is not Severity.Information).Select(f => Fault(f.Severity, null, f.Cell, f.Message, f.Found, f.Expected))],
            summary.Changes, true);
    }
}
