using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.SignIn;

/// <summary>A person signs out. A session that has ended already is no fault.</summary>
internal static class EndSession
{
    internal static void Map(IEndpointRouteBuilder sessions) => sessions
        .MapPost("/ending", Handle)
        .WithName("access-end-session")
        .AllowAnyone("the session secret is the proof");

    private static async Task<NoContent> Handle(SessionRequest request, AccessDb db, CancellationToken ct)
    {
        var hash = Secret.Hash(request.Session ?? "");
        await db.Sessions.Where(s => s.SecretHash == hash).ExecuteDeleteAsync(ct);

        return TypedResults.NoContent();
    }
}
