using EdiRegion.Access.People;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.Clients;

internal sealed record AddClientKeyRequest(string? PublicKeyPem);

/// <summary>A client gets a second key, to change over to before the first one goes.</summary>
internal static class AddClientKey
{
    private const int Most = 5;

    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapPost("/{id}/keys", Handle)
        .WithName("access-add-client-key")
        .Require(Permissions.ManageClients);

    private static async Task<Results<Ok<ClientView>, ProblemHttpResult>> Handle(
        string id, AddClientKeyRequest request, HttpContext context, AccessDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!(await FoundClient.FindAsync(id, db, context, definitions.Organisations, ct)).Is(out var client, out var refusal)
            || !GivenPublicKey.Read(request.PublicKeyPem).Is(out var key, out refusal))
        {
            return refusal.ToProblem();
        }

        if (client.Keys.Exists(known => known.Kid == key.Kid))
        {
            return Refusal.Conflict("key-known", $"{client.Id} has this key already", "Make a new pair to change over to.").ToProblem();
        }

        if (client.Keys.Count >= Most)
        {
            return Refusal.Conflict("too-many-keys", $"{client.Id} has {Most} keys", "Remove those it does not use any more.").ToProblem();
        }

        client.Keys.Add(key.For(client.Id, now));
        client.Version++;
        db.Record(context.Caller(), "client key added", client.Subject, AuditOrganisation.Of(client.Grants()), now, key.Kid);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(client.ETag);

        return TypedResults.Ok(ClientView.Of(client));
    }
}
