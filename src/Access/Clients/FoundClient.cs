using EdiRegion.Access.People;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Organisations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Clients;

internal static class FoundClient
{
    /// <summary>A client all of whose roles are within the caller's reach, in the version the caller means; others are not there for them.</summary>
    internal static async Task<Result<MachineClient>> FindAsync(
        string id, AccessDb db, HttpContext context, OrganisationRegister organisations, CancellationToken ct)
    {
        var caller = context.Caller();

        if (await db.Clients.Include(c => c.Keys).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } client
            || !caller.ReachesAny(Permissions.ManageClients, client.Grants(), organisations)
            || caller.RefuseBeyond(Permissions.ManageClients, client.Grants()) is not null)
        {
            return Refusal.NotFound("client-unknown", $"There is no client {id} among those you look after");
        }

        return context.Request.RefuseIfStale(client.ETag) is { } stale ? stale : client;
    }
}
