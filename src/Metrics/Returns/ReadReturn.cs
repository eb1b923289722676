using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Measures;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Disclosure;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Returns;

internal sealed record ReturnStepView(int Revision, string Action, string By, DateTimeOffset At, string? Comment);

internal sealed record ReturnView(
    string Organisation,
    string Collection,
    string Period,
    string State,
    int Revision,
    IReadOnlyDictionary<string, Cell> Cells,
    IReadOnlyList<Finding> Findings,
    IReadOnlyDictionary<string, string> Explanations,
    IReadOnlyList<MeasureView> Measures,
    string? Source,
    string? SubmittedBy,
    int? ApprovedRevision,
    string? Digest,
    IReadOnlyList<string> MayDo,
    IReadOnlyList<ReturnStepView> History);

/// <summary>
/// A return as it stands: figures, findings, measures, history, and what the caller may do next. Also answers for one not started yet. Its
/// owner and its system see exact counts; the region sees what was signed off, hidden and rounded, and no finding or explanation that would
/// quote a count.
/// </summary>
internal static class ReadReturn
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapGet("/{ods}/{collection}/{period}", Handle)
        .WithName("metrics-read-return")
        .Require(Permissions.ReadReturns, organisation: "ods");

    private static async Task<Results<Ok<ReturnView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string ods, string collection, string period, HttpContext context, MetricsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!ReturnTarget.Read(definitions, ods, collection, period).Is(out var target, out var refusal))
        {
            return refusal.ToProblem();
        }

        var caller = context.Caller();

        if (await target.FindAsync(db, ct) is not { } @return)
        {
            return TypedResults.Ok(new ReturnView(ods, collection, period, "none", 0, new Dictionary<string, Cell>(), [], new Dictionary<string, string>(), [], null, null, null, null,
                caller.May(Permissions.PrepareReturns, ods) ? ["enter"] : [], []));
        }

        context.Response.SetETag(@return.ETag);

        if (context.Request.AlreadyHas(@return.ETag))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var approved = await db.ApprovedRevisions.AsNoTracking()
            .Where(a => a.Organisation == ods && a.Collection == collection && a.Period == period)
            .OrderByDescending(a => a.Revision)
            .Select(a => new { a.Revision, a.Digest, a.CellsJson })
            .FirstOrDefaultAsync(ct);
        var history = await db.Steps
            .Where(s => s.Organisation == ods && s.Collection == collection && s.Period == period)
            .OrderBy(s => s.Id)
            .Select(s => new ReturnStepView(s.Revision, s.Action, s.By, s.At, s.Comment))
            .ToListAsync(ct);
        var outside = await target.RefuseOutsideDatesAsync(db, London.Today(clock), ct) is not null;
        var audience = target.AudienceOf(caller);
        var cells = audience is Audience.Exact ? @return.Cells() : CellsText.Read(approved?.CellsJson ?? "{}");

        return TypedResults.Ok(new ReturnView(
            ods, collection, period, StateName.Of(@return.State), @return.Revision,
            target.Disclose(cells, audience, definitions.Disclosure),
            audience is Audience.Exact ? target.Check(cells) : [],
            audience is Audience.Exact ? @return.Explanations() : new Dictionary<string, string>(),
            target.Measures(cells, definitions, audience),
            @return.Source, @return.SubmittedByName, approved?.Revision, approved?.Digest, MayDo(caller, @return, outside), history));
    }

    private static string[] MayDo(Caller caller, Return @return, bool outsideDates)
    {
        if (outsideDates)
        {
            return @return.State is ReturnState.Submitted && May(Permissions.ApproveReturns) && @return.SubmittedBy != caller.Id ? ["approve"] : [];
        }

        bool May(Permission permission) => caller.May(permission, @return.Organisation);

        return @return.State switch
        {
            ReturnState.Draft when May(Permissions.PrepareReturns) => ["enter", "submit"],
            ReturnState.Submitted =>
            [
                .. May(Permissions.SubmitReturns) ? (string[])["withdraw"] : [],
                .. May(Permissions.ApproveReturns) ? (string[])["sendBack"] : [],
                .. May(Permissions.ApproveReturns) && @return.SubmittedBy != caller.Id ? (string[])["approve"] : [],
            ],
            ReturnState.Approved when May(Permissions.ReopenReturns) => ["reopen"],
            _ => [],
        };
    }
}
