using EdiRegion.Access.People;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Clients;

/// <summary>The machine clients an administrator looks after, by id.</summary>
internal static class ListClients
{
    private const int Most = 200;

    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapGet("", Handle)
        .WithName("access-list-clients")
        .Require(Permissions.ManageClients);

    private static async Task<Ok<Page<ClientView>>> Handle(HttpContext context, AccessDb db, Definitions definitions, CancellationToken ct, string? after = null)
    {
        var caller = context.Caller();
        var all = caller.ReachesAll(Permissions.ManageClients, definitions.Organisations);
        var within = caller.RolesWithin(Permissions.ManageClients, definitions.Organisations);

        var clients = await db.Clients.AsNoTracking()
            .Include(c => c.Keys)
            .Where(c => all || c.Roles.All(role => within.Contains(role)))
            .Where(c => after == null || string.Compare(c.Id, after) > 0)
            .OrderBy(c => c.Id)
            .Take(Most + 1)
            .ToListAsync(ct);

        return TypedResults.Ok(new Page<ClientView>([.. clients.Take(Most).Select(ClientView.Of)], clients.Count > Most ? clients[Most - 1].Id : null));
    }
}
