using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>A round with how far each organisation is, and the question where it has got stuck.</summary>
internal static class ReadRound
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/rounds/{id:guid}", Handle)
        .WithName("self-assessment-read-round")
        .Require(Permissions.ReadDefinitions);

    private static async Task<Results<Ok<RoundView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await FindAsync(db, id, ct)).Is(out var round, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(round.ETag);

        return TypedResults.Ok(await RoundReader.ReadAsync(db, shelf, definitions, round, context.Caller(), London.Today(clock), ct));
    }

    internal static async Task<Result<Round>> FindAsync(SelfAssessmentDb db, Guid id, CancellationToken ct) =>
        await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, ct) is { } round
            ? round
            : Refusal.NotFound("round-unknown", $"There is no round {id}", "GET /api/self-assessment/v1/rounds lists them.");
}
