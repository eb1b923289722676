using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

internal sealed record RepublishedEvidence(int Items);

/// <summary>Tells of every item of evidence, so that a service that came later knows them too; one that does already changes nothing.</summary>
internal static class RepublishEvidence
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/republication", Handle)
        .WithName("action-plans-republish-evidence")
        .Require(Permissions.OperatePlatform);

    private static async Task<Ok<RepublishedEvidence>> Handle(HttpContext context, ActionPlansDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var items = await (from item in db.EvidenceItems
                           join revision in db.EvidenceRevisions on new { ItemId = item.Id, Number = item.Revision } equals new { revision.ItemId, revision.Number }
                           select new { item, revision }).AsNoTracking().ToListAsync(ct);

        foreach (var each in items)
        {
            db.Tell(each.item.Kept(each.revision, now));
        }

        db.Record(context.Caller(), "evidence republished", "evidence", null, now, $"{items.Count} items");
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(new RepublishedEvidence(items.Count));
    }
}
