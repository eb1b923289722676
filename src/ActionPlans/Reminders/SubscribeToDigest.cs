using System.Net.Mail;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Reminders;

internal sealed record DigestBody(string? Email = null);

/// <summary>Sets where the weekly digest of an organisation goes; without an address it stops.</summary>
internal static class SubscribeToDigest
{
    private const int LongestAddress = 254;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/digest/{ods}", Handle)
        .WithName("action-plans-subscribe-to-digest")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<DigestView>, ProblemHttpResult>> Handle(
        string ods, DigestBody body, HttpContext context, ActionPlansDb db, TimeProvider clock, CancellationToken ct)
    {
        List<Fault> faults = [];
        var email = new Texts(faults).Optional(body.Email, "/email", LongestAddress);

        if (email is not null && !(MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal)))
        {
            faults.Add(new("/email", "address-not-usable", "This is not an address mail can go to", "an address such as edi.team@trust.example, or nothing to stop", email));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var digest = await db.Digests.SingleOrDefaultAsync(d => d.Organisation == ods, ct);

        if (digest is not null && context.Request.RefuseIfStale(digest.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (digest is null)
        {
            db.Add(digest = new() { Organisation = ods });
        }

        digest.SendTo(email);
        db.Record(context.Caller(), email is null ? "digest stopped" : "digest subscribed to", ods, ods, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(digest.ETag);

        return TypedResults.Ok(new DigestView(ods, digest.Email, digest.Week));
    }
}
