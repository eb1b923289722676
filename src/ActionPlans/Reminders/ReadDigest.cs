using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Reminders;

internal sealed record DigestView(string Organisation, string? Email, DateOnly? LastWeek);

/// <summary>Where the weekly digest of an organisation goes.</summary>
internal static class ReadDigest
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/digest/{ods}", Handle)
        .WithName("action-plans-read-digest")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Ok<DigestView>> Handle(string ods, HttpContext context, ActionPlansDb db, CancellationToken ct)
    {
        if (await db.Digests.AsNoTracking().SingleOrDefaultAsync(d => d.Organisation == ods, ct) is not { } digest)
        {
            return TypedResults.Ok(new DigestView(ods, null, null));
        }

        context.Response.SetETag(digest.ETag);

        return TypedResults.Ok(new DigestView(ods, digest.Email, digest.Week));
    }
}
