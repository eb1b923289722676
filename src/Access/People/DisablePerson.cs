using EdiRegion.Access.Links;
using EdiRegion.Access.SignIn;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.People;

/// <summary>An administrator shuts a person out: sessions and unused links end at once, roles stay as they are.</summary>
internal static class DisablePerson
{
    internal static void Map(IEndpointRouteBuilder people) => people
        .MapPost("/{id:guid}/disabling", Handle)
        .WithName("access-disable-person")
        .Require(Permissions.ManagePeople);

    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AccessDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        await using var turn = await Turn.TakeAsync(db, RegionalAdministrators.Turn, ct);

        if (!(await FoundPerson.FindOwnAsync(id, db, context, definitions.Organisations, ct)).Is(out var person, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.RefuseWithoutAsync(person, definitions.Organisations, ct) is { } last)
        {
            return last.ToProblem();
        }

        if (!person.Disabled)
        {
            person.Disabled = true;
            person.Version++;
            await db.EndSessionsAsync(person, ct);
            await OneTimeLinks.WithdrawAsync(db, person, ct);
            db.Record(context.Caller(), "person disabled", person.Subject, AuditOrganisation.Of(person.Grants()), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync(ct);
        }

        context.Response.SetETag(person.ETag);

        return TypedResults.Ok(PersonView.Of(person));
    }
}
