using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.People;

/// <summary>The people an administrator looks after, by e-mail address.</summary>
internal static class ListPeople
{
    private const int Most = 200;

    internal static void Map(IEndpointRouteBuilder people) => people
        .MapGet("", Handle)
        .WithName("access-list-people")
        .Require(Permissions.ManagePeople);

    private static async Task<Ok<Page<PersonView>>> Handle(
        HttpContext context, AccessDb db, Definitions definitions, CancellationToken ct, string? organisation = null, string? after = null)
    {
        var caller = context.Caller();
        var all = caller.ReachesAll(Permissions.ManagePeople, definitions.Organisations);
        var within = caller.RolesWithin(Permissions.ManagePeople, definitions.Organisations);
        var at = Roles.All.Select(role => $"{role}:{organisation}").ToList();

        var people = await db.People.AsNoTracking()
            .Where(p => all || p.Roles.Any(role => within.Contains(role)))
            .Where(p => organisation == null || p.Roles.Any(role => at.Contains(role)))
            .Where(p => after == null || string.Compare(p.Email, after) > 0)
            .OrderBy(p => p.Email)
            .Take(Most + 1)
            .ToListAsync(ct);

        return TypedResults.Ok(new Page<PersonView>([.. people.Take(Most).Select(PersonView.Of)], people.Count > Most ? people[Most - 1].Email : null));
    }
}
