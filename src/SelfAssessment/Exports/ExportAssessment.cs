using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Exports;

/// <summary>The assessment as a file: a workbook of its answers, a report, CSV, or a page to print. What its reader may see is what the file holds.</summary>
internal static class ExportAssessment
{
    private static readonly Dictionary<string, (string MediaType, Func<AssessmentPaper, byte[]> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WorkbookFile.Write),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ReportFile.Write),
        ["csv"] = ("text/csv; charset=utf-8", CsvFile.Write),
        ["html"] = ("text/html; charset=utf-8", HtmlPage.Write),
    };

    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapGet("/{ods}/{questionnaire}/{period}/export", Handle)
        .WithName("self-assessment-export")
        .Require(Permissions.ReadAssessments, organisation: "ods");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, HttpContext context, SelfAssessmentDb db, Shelf shelf, AssessmentReader reader, TimeProvider clock, CancellationToken ct,
        string format = "xlsx")
    {
        if (!Formats.TryGetValue(format, out var form))
        {
            return Refusal.Unprocessable("format-unknown", $"An assessment cannot be exported as {format}", $"Ask for format={string.Join(", ", Formats.Keys)}.",
                [new("/format", "format-unknown", "Not a format", string.Join(", ", Formats.Keys), format)]).ToProblem();
        }

        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, null, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var paper = AssessmentPaper.Of(await reader.ReadAsync(found, context.Caller(), ct), found.Questionnaire, London.Today(clock));

        return TypedResults.File(form.Write(paper), form.MediaType, $"{paper.FileName}.{format}");
    }
}
