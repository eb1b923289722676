using EdiRegion.Access.People;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.Clients;

/// <summary>A client gets no token any more; the last one it has runs out within minutes.</summary>
internal static class DisableClient
{
    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapPost("/{id}/disabling", Handle)
        .WithName("access-disable-client")
        .Require(Permissions.ManageClients);

    private static async Task<Results<Ok<ClientView>, ProblemHttpResult>> Handle(
        string id, HttpContext context, AccessDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await FoundClient.FindAsync(id, db, context, definitions.Organisations, ct)).Is(out var client, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (!client.Disabled)
        {
            client.Disabled = true;
            client.Version++;
            db.Record(context.Caller(), "client disabled", client.Subject, AuditOrganisation.Of(client.Grants()), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        context.Response.SetETag(client.ETag);

        return TypedResults.Ok(ClientView.Of(client));
    }
}
