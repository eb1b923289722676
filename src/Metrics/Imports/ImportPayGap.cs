using EdiRegion.Metrics.Returns;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Imports;

internal sealed record ImportRow(int Record, int Line, string? Organisation, string Employer, string MatchedBy, string State, IReadOnlyList<ImportFault> Faults);

internal sealed record ImportCounts(int Imported, int Unchanged, int Refused, int Faults);

internal sealed record ImportReport(string Period, bool DryRun, IReadOnlyList<ImportRow> Rows, ImportCounts Counts, IReadOnlyList<string> Missing);

/// <summary>
/// The region brings in a year of the gender pay gap service, all trusts at once. The figures are public already, so each enters approved
/// with its source; what is the same as before is left alone. Every fault of the file is answered.
/// </summary>
internal static class ImportPayGap
{
    private const string Source = "gender pay gap service";

    internal static void Map(IEndpointRouteBuilder metrics) => metrics
        .MapPost("/imports/pay-gap", Handle)
        .WithName("metrics-import-pay-gap")
        .Accepts<string>("text/csv")
        .Require(Permissions.ImportPublishedFigures);

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> Handle(
        HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct, string? period = null, bool dryRun = false)
    {
        var collection = definitions.Collections["pay-gap"];

        if (Refuse(context.Request, period, collection, clock) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var file = await PayGapFile.ReadAsync(context.Request.Body, definitions.Organisations, collection, Period.Parse(period!), ct);

        if (file.Problems.Count > 0)
        {
            return Refusal.Unprocessable("file-unreadable", "This is not the yearly file of the gender pay gap service", file.Problems[0].Message,
                [.. file.Problems.Select(p => new Fault(p.Line is { } line ? $"/line/{line}" : "", p.Code, p.Message, p.Expected, p.Found))]).ToProblem();
        }

        var before = await db.Returns.Where(r => r.Collection == collection.Key && r.Period == period).ToDictionaryAsync(r => r.Organisation, ct);
        var now = clock.GetUtcNow();
        List<ImportRow> rows = [];

        foreach (var row in file.Rows)
        {
            List<ImportFault> faults = [.. row.Faults];
            var state = row.Refused
                ? "refused"
                : Take(row, before, new(row.Organisation!, collection, Period.Parse(period!)), db, context.Caller(), now, faults);
            rows.Add(new(row.Record, row.Line, row.Organisation?.Ods, row.Employer, row.MatchedBy, state, faults));
        }

        if (!dryRun)
        {
            db.Record(context.Caller(), "pay gap file imported", $"pay-gap/{period}", definitions.Organisations.Region.Ods, now, $"{rows.Count} records");
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(new ImportReport(period!, dryRun, rows, Count(rows), file.Missing));
    }

    private static Refusal? Refuse(HttpRequest request, string? period, Collection collection, TimeProvider clock)
    {
        if (!Period.TryParse(period, out var parsed) || parsed.Kind != collection.PeriodKind)
        {
            return Refusal.Unprocessable("period-unknown", $"{period ?? "Nothing"} is not a reporting year", "Give the year as the service names it: ?period=2022-23.",
                [new("/period", "period-unknown", "The reporting year is missing or not one", "2022-23", period)]);
        }

        if (collection.SnapshotDate(parsed) > London.Today(clock))
        {
            return Refusal.Unprocessable("period-not-open", $"The snapshot of {period} is still to come", $"It is taken on {collection.SnapshotDate(parsed):d MMMM yyyy}.");
        }

        return request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) is true
            ? null
            : new("media-type-not-supported", "Send the file as CSV", StatusCodes.Status415UnsupportedMediaType, "Set Content-Type to text/csv.");
    }

    private static string Take(
        PayGapRow row, Dictionary<string, Return> before, ReturnTarget target, MetricsDb db, Caller caller, DateTimeOffset now, List<ImportFault> faults)
    {
        string? replaced = null;

        if (!before.TryGetValue(target.Organisation.Ods, out var @return))
        {
            @return = target.Start(db);
        }
        else if (@return.State is ReturnState.Approved && CellChanges.Between(@return.Cells(), row.Cells).None)
        {
            return "unchanged";
        }
        else if (@return.State is not ReturnState.Approved)
        {
            replaced = $"What {target.Organisation.Ods} had entered itself ({StateName.Of(@return.State)}, not signed off) was replaced by the published figures.";
            faults.Add(new("own-figures-replaced", Severity.Information, row.Line, null, replaced));
        }

        @return.TakePublished(row.Cells, Source, caller, now);
        Approval.Keep(db, target, @return, Source, caller, now);
        db.Add(ReturnStep.Of(@return, "imported", caller, now, replaced is null ? Source : $"{Source}. {replaced}"));

        return "imported";
    }

    private static ImportCounts Count(List<ImportRow> rows) => new(
        rows.Count(r => r.State is "imported"), rows.Count(r => r.State is "unchanged"), rows.Count(r => r.State is "refused"), rows.Sum(r => r.Faults.Count));
}
