using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Disclosure;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Returns;

internal sealed record Receipt(
    string Organisation,
    string Collection,
    string Period,
    int Revision,
    string DefinitionVersion,
    string Digest,
    string SubmittedBy,
    string ApprovedBy,
    DateTimeOffset ApprovedAt,
    string Source,
    IReadOnlyDictionary<string, Cell> Cells,
    IReadOnlyDictionary<string, string> Explanations,
    string? Canonical);

/// <summary>
/// The receipt of an approved revision: exactly what was approved, its canonical text (for those who may see exact counts) and the SHA-256 of
/// that text. Explanations stand beside the figures and are not part of the digest; like findings they may quote an exact count.
/// </summary>
internal static class ReadReceipt
{
    internal static void Map(IEndpointRouteBuilder returns) => returns
        .MapGet("/{ods}/{collection}/{period}/receipt", Handle)
        .WithName("metrics-read-receipt")
        .Require(Permissions.ReadReturns, organisation: "ods");

    private static async Task<Results<Ok<Receipt>, ProblemHttpResult>> Handle(
        string ods, string collection, string period, HttpContext context, MetricsDb db, Definitions definitions, CancellationToken ct, int? revision = null)
    {
        if (!ReturnTarget.Read(definitions, ods, collection, period).Is(out var target, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.ApprovedRevisions.AsNoTracking()
            .Where(a => a.Organisation == ods && a.Collection == collection && a.Period == period && (revision == null || a.Revision == revision))
            .OrderByDescending(a => a.Revision)
            .FirstOrDefaultAsync(ct) is not { } approved)
        {
            return Refusal.NotFound("receipt-not-there", revision is null ? "This return has not been approved yet" : $"There is no approved revision {revision}",
                "A receipt is made when a return is signed off.").ToProblem();
        }

        var cells = CellsText.Read(approved.CellsJson);
        var audience = target.AudienceOf(context.Caller());

        return TypedResults.Ok(new Receipt(
            ods, collection, period, approved.Revision, approved.DefinitionVersion, approved.Digest, approved.SubmittedByName, approved.ApprovedByName,
            approved.ApprovedAt, approved.Source, target.Disclose(cells, audience, definitions.Disclosure),
            audience is Audience.Exact ? GivenExplanations.Of(approved.ExplanationsJson) : new Dictionary<string, string>(),
            audience is not Audience.Exact ? null : ReturnDigest.Of(ods, target.Collection.Key, approved.DefinitionVersion, target.Period, approved.Revision, cells).Canonical));
    }
}
