using EdiRegion.Access.People;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.Clients;

/// <summary>A client's old key stops working at once. One key stays: a client that must not come in any more is disabled.</summary>
internal static class RemoveClientKey
{
    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapDelete("/{id}/keys/{kid}", Handle)
        .WithName("access-remove-client-key")
        .Require(Permissions.ManageClients);

    private static async Task<Results<Ok<ClientView>, ProblemHttpResult>> Handle(
        string id, string kid, HttpContext context, AccessDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await FoundClient.FindAsync(id, db, context, definitions.Organisations, ct)).Is(out var client, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (client.Keys.Find(known => known.Kid == kid) is not { } key)
        {
            return Refusal.NotFound("key-unknown", $"{client.Id} has no key {kid}", $"Its keys are {string.Join(", ", client.Keys.Select(known => known.Kid))}.").ToProblem();
        }

        if (client.Keys.Count == 1)
        {
            return Refusal.Conflict("last-key", $"This is the only key of {client.Id}", "Add the new key first; to shut the client out, disable it.").ToProblem();
        }

        client.Keys.Remove(key);
        client.Version++;
        db.Remove(key);
        db.Record(context.Caller(), "client key removed", client.Subject, AuditOrganisation.Of(client.Grants()), clock.GetUtcNow(), kid);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(client.ETag);

        return TypedResults.Ok(ClientView.Of(client));
    }
}
