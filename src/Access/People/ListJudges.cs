using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.People;

/// <summary>Somebody who can be asked onto a panel of the awards.</summary>
internal sealed record JudgeView(Guid Id, string Email, string Name, bool MayChair);

/// <summary>Who holds a role to judge or to chair, for those who make up the panels of the awards; nothing else of them.</summary>
internal static class ListJudges
{
    internal static void Map(IEndpointRouteBuilder people) => people
        .MapGet("/judges", Handle)
        .WithName("access-list-judges")
        .Require(Permissions.RunAwards);

    private static async Task<Ok<Page<JudgeView>>> Handle(AccessDb db, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(p => !p.Disabled).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(ct);

        return TypedResults.Ok(new Page<JudgeView>([.. people.Where(p => Holds(p, Permissions.JudgeEntries)).Select(p => new JudgeView(p.Id, p.Email, p.Name, Holds(p, Permissions.ChairPanels)))]));
    }

    private static bool Holds(Person person, Permission permission) => person.Grants().Any(grant => Permissions.Of(grant.Role).Contains(permission));
}
