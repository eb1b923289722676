using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>The organisation's evidence: the list, one item, and the content of a revision (of a link, its address). Who is not of the organisation sees no content with unacknowledged personal data.</summary>
internal static class ReadEvidence
{
    internal static void Map(IEndpointRouteBuilder plans)
    {
        plans.MapGet("/{ods}/{period}/evidence", List)
            .WithName("action-plans-list-evidence")
            .Require(Permissions.ReadPlans, organisation: "ods");
        plans.MapGet("/{ods}/{period}/evidence/{id:guid}", One)
            .WithName("action-plans-read-evidence")
            .Require(Permissions.ReadPlans, organisation: "ods");
        plans.MapGet("/{ods}/{period}/evidence/{id:guid}/content", Content)
            .WithName("action-plans-read-evidence-content")
            .Require(Permissions.ReadPlans, organisation: "ods");
    }

    private static async Task<Results<Ok<Page<EvidenceItemView>>, ProblemHttpResult>> List(
        string ods, string period, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct) =>
        PlanTarget.Read(definitions, ods, period).Is(out _, out var refusal)
            ? TypedResults.Ok(new Page<EvidenceItemView>(await EvidenceItemView.OfAsync(db, db.EvidenceItems.Where(i => i.Organisation == ods), London.Today(clock), ct)))
            : refusal.ToProblem();

    private static async Task<Results<Ok<EvidenceItemView>, ProblemHttpResult>> One(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(found.Item.ETag);

        return TypedResults.Ok(await EvidenceItemView.OfAsync(db, id, London.Today(clock), ct));
    }

    private static async Task<Results<PushStreamHttpResult, ContentHttpResult, ProblemHttpResult>> Content(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, CancellationToken ct, int? revision = null)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.EvidenceRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.ItemId == id && r.Number == (revision ?? found.Item.Revision), ct) is not { } asked)
        {
            return Refusal.NotFound("revision-unknown", $"This item has no revision {revision}", $"It has 1 to {found.Item.Revision}.").ToProblem();
        }

        if (!asked.MayBeShared && !context.Caller().WorksIn(ods))
        {
            return Refusal.Conflict("personal-data-not-acknowledged", "This looks as if it holds personal data, and nobody has answered for sharing it yet",
                $"Ask {found.Item.Owner} of {ods}.").ToProblem();
        }

        if (asked.Url is { } address)
        {
            return TypedResults.Text(address, asked.MediaType);
        }

        context.Response.ContentLength = asked.Size;

        return TypedResults.Stream(
            to => EvidenceStore.CopyAsync(db, asked.Id, to, ct), asked.MediaType, asked.FileName, asked.At, EntityTagHeaderValue.Parse($"\"{asked.Sha256}\""));
    }
}
