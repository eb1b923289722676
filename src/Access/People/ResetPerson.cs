using EdiRegion.Access.Links;
using EdiRegion.Access.SignIn;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.People;

/// <summary>
/// An administrator lets a person choose a new password, or sends an invitation again: a new link goes out by mail, earlier ones, the old
/// password and every session end now.
/// </summary>
internal static class ResetPerson
{
    internal static void Map(IEndpointRouteBuilder people) => people
        .MapPost("/{id:guid}/reset", Handle)
        .WithName("access-reset-person")
        .Require(Permissions.ManagePeople);

    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AccessDb db, Definitions definitions, OneTimeLinks links, TimeProvider clock, CancellationToken ct)
    {
        await using var turn = await Turn.TakeAsync(db, RegionalAdministrators.Turn, ct);

        if (!(await FoundPerson.FindOwnAsync(id, db, context, definitions.Organisations, ct)).Is(out var person, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (person.Disabled)
        {
            return Refusal.Conflict("person-disabled", $"{person.Name} is disabled", "Enable the account first.").ToProblem();
        }

        if (await db.RefuseWithoutAsync(person, definitions.Organisations, ct) is { } last)
        {
            return last.ToProblem();
        }

        person.PasswordHash = null;
        person.Version++;
        await db.EndSessionsAsync(person, ct);
        await links.SendAsync(db, person, ct);
        db.Record(context.Caller(), person.JoinedAt is null ? "invitation sent again" : "password reset", person.Subject,
            AuditOrganisation.Of(person.Grants()), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(person.ETag);

        return TypedResults.Ok(PersonView.Of(person));
    }
}
