using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.People;

internal sealed record MeView(string Id, string Name, string? Email, string Kind, IReadOnlyList<Grant> Roles);

/// <summary>Who the caller is, a person or a machine client, and the roles they hold now.</summary>
internal static class ReadMe
{
    internal static void Map(IEndpointRouteBuilder access) => access
        .MapGet("/me", Handle)
        .WithName("access-me")
        .AllowAnyone("it refuses without a token itself: a person without any role may ask who they are");

    private static async Task<Results<Ok<MeView>, ProblemHttpResult>> Handle(HttpContext context, AccessDb db, CancellationToken ct)
    {
        var caller = context.Caller();

        if (!caller.IsKnown)
        {
            return new Refusal("sign-in-required", "Sign in first", StatusCodes.Status401Unauthorized, "Send a valid access token: Authorization: Bearer <token>.").ToProblem();
        }

        if (Guid.TryParse(caller.Id, out var id) && await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is { } person)
        {
            return TypedResults.Ok(new MeView(caller.Id, person.Name, person.Email, "person", person.Grants()));
        }

        return TypedResults.Ok(new MeView(caller.Id, caller.Name, null, "client", caller.Grants));
    }
}
