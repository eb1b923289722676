using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.People;

/// <summary>One person.</summary>
internal static class ReadPerson
{
    internal static void Map(IEndpointRouteBuilder people) => people
        .MapGet("/{id:guid}", Handle)
        .WithName("access-read-person")
        .Require(Permissions.ManagePeople);

    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AccessDb db, Definitions definitions, CancellationToken ct)
    {
        if (!(await FoundPerson.FindAsync(id, db, context.Caller(), definitions.Organisations, ct)).Is(out var person, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(person.ETag);

        return TypedResults.Ok(PersonView.Of(person));
    }
}
