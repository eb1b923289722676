using EdiRegion.Access.Links;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.People;

internal sealed record InvitePersonRequest(string? Email, string? Name, IReadOnlyList<AskedRole?>? Roles);

/// <summary>An administrator invites someone: they receive a one-time link and choose a password of their own.</summary>
internal static class InvitePerson
{
    internal static void Map(IEndpointRouteBuilder people) => people
        .MapPost("", Handle)
        .WithName("access-invite-person")
        .Require(Permissions.ManagePeople);

    private static async Task<Results<Created<PersonView>, ProblemHttpResult>> Handle(
        InvitePersonRequest request, HttpContext context, AccessDb db, Definitions definitions, OneTimeLinks links, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!PersonDetails.Read(request.Email, request.Name).Is(out var details, out var refusal)
            || !AskedRole.Read(request.Roles, [], definitions.Organisations, London.DayOf(now)).Is(out var roles, out refusal))
        {
            return refusal.ToProblem();
        }

        if (roles.Count == 0)
        {
            return Refusal.Unprocessable("roles-missing", "Give at least one role", null,
                [new("/roles", "roles-missing", "A person is invited to do something", "at least one role", "none")]).ToProblem();
        }

        if (context.Caller().RefuseBeyond(Permissions.ManagePeople, roles) is { } beyond)
        {
            return beyond.ToProblem();
        }

        await using var turn = await Turn.TakeAsync(db, $"person {details.Email}", ct);

        if (await db.People.AnyAsync(p => p.Email == details.Email, ct))
        {
            return Refusal.Conflict("person-known", $"{details.Email} has an account already", "Give them the role there, or ask the region's administrator to.",
                [new("/email", "person-known", "There is an account with this e-mail address", "an address without an account", details.Email)]).ToProblem();
        }

        var person = new Person { Id = Guid.CreateVersion7(), Email = details.Email, Name = details.Name, InvitedAt = now };
        person.Hold(roles);
        db.Add(person);
        await links.SendAsync(db, person, ct);
        db.Record(context.Caller(), "person invited", person.Subject, AuditOrganisation.Of(roles), now, string.Join(", ", roles));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(person.ETag);

        return TypedResults.Created($"/api/access/v1/people/{person.Id}", PersonView.Of(person));
    }
}
