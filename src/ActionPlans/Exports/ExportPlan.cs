using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>
/// The plan as a file: a workbook, a paper for the board, or CSV; in the columns trusts know (<c>seed</c>) or in the common ones, which say everything.
/// What its reader may see of the plan is what the file holds. The same plan on the same day is the same file, byte for byte.
/// </summary>
internal static class ExportPlan
{
    private static readonly Dictionary<string, (string MediaType, Func<PlanPaper, Layout, byte[]> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WorkbookFile.Write),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", BoardPaper.Write),
        ["csv"] = ("text/csv; charset=utf-8", CsvFile.Write),
    };

    private static readonly Dictionary<string, Layout> Layouts = new(StringComparer.Ordinal) { ["seed"] = SeedLayout.Columns, ["common"] = CommonLayout.Columns };

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{ods}/{period}/export", Handle)
        .WithName("action-plans-export-plan")
        .Require(Permissions.ReadPublishedPlans, organisation: "ods");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string ods, string period, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct,
        string format = "xlsx", string layout = "seed", int? edition = null)
    {
        if (!Formats.TryGetValue(format, out var form))
        {
            return Refusal.Unprocessable("format-unknown", $"A plan cannot be exported as {format}", $"Ask for format={string.Join(", ", Formats.Keys)}.").ToProblem();
        }

        if (!Layouts.TryGetValue(layout, out var columns))
        {
            return Refusal.Unprocessable("layout-unknown", $"There is no layout {layout}", $"Ask for layout={string.Join(", ", Layouts.Keys)}.").ToProblem();
        }

        if (!(await PlanPaper.ReadAsync(db, definitions, ods, period, edition, context.Caller(), London.Today(clock), ct)).Is(out var paper, out var refusal))
        {
            return refusal.ToProblem();
        }

        return TypedResults.File(form.Write(paper, columns), form.MediaType, paper.FileName(format));
    }
}
