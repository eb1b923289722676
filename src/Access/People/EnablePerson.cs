using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.People;

/// <summary>An administrator lets a disabled person in again, with the roles and the password they had.</summary>
internal static class EnablePerson
{
    internal static void Map(IEndpointRouteBuilder people) => people
        .MapPost("/{id:guid}/enabling", Handle)
        .WithName("access-enable-person")
        .Require(Permissions.ManagePeople);

    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AccessDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await FoundPerson.FindOwnAsync(id, db, context, definitions.Organisations, ct)).Is(out var person, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (person.Disabled)
        {
            person.Disabled = false;
            person.Version++;
            db.Record(context.Caller(), "person enabled", person.Subject, AuditOrganisation.Of(person.Grants()), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        context.Response.SetETag(person.ETag);

        return TypedResults.Ok(PersonView.Of(person));
    }
}
