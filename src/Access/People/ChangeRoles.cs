using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.People;

internal sealed record ChangeRolesRequest(IReadOnlyList<AskedRole?>? Roles);

/// <summary>An administrator says which roles a person holds from now on; those beyond the administrator's reach must stay as they are.</summary>
internal static class ChangeRoles
{
    internal static void Map(IEndpointRouteBuilder people) => people
        .MapPut("/{id:guid}/roles", Handle)
        .WithName("access-change-roles")
        .Require(Permissions.ManagePeople);

    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> Handle(
        Guid id, ChangeRolesRequest request, HttpContext context, AccessDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var (caller, organisations, now) = (context.Caller(), definitions.Organisations, clock.GetUtcNow());
        await using var turn = await Turn.TakeAsync(db, RegionalAdministrators.Turn, ct);

        if (!(await FoundPerson.FindAsync(id, db, caller, organisations, ct)).Is(out var person, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(person.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (!AskedRole.Read(request.Roles, person.Roles, organisations, London.DayOf(now)).Is(out var roles, out refusal))
        {
            return refusal.ToProblem();
        }

        var (given, taken) = (roles.Except(person.Grants()).ToList(), person.Grants().Except(roles).ToList());

        if (caller.RefuseBeyond(Permissions.ManagePeople, [.. given, .. taken]) is { } beyond)
        {
            return beyond.ToProblem();
        }

        if (taken.Contains(RegionalAdministrators.RoleAt(organisations)) && await db.RefuseWithoutAsync(person, organisations, ct) is { } last)
        {
            return last.ToProblem();
        }

        if (given.Count + taken.Count > 0)
        {
            person.Hold(roles);
            db.Record(caller, "roles changed", person.Subject, AuditOrganisation.Of([.. given, .. taken]), now,
                string.Join(", ", given.Select(role => $"+{role}").Concat(taken.Select(role => $"-{role}"))));
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync(ct);
        }

        context.Response.SetETag(person.ETag);

        return TypedResults.Ok(PersonView.Of(person));
    }
}
