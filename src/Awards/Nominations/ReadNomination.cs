using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Nominations;

/// <summary>A nomination, for its writers and for secretaries on this side of the wall.</summary>
internal static class ReadNomination
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/nominations/{id:guid}", Handle)
        .WithName("awards-read-nomination")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(Guid id, HttpContext context, NominationFinder finder, NominationReader reader, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
