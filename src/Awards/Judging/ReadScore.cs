using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Judging;

/// <summary>An entry of one's queue with what one has given it so far.</summary>
internal static class ReadScore
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/scores/{code}", Handle)
        .WithName("awards-read-score")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<Ok<ScoreView>, ProblemHttpResult>> Handle(
        string code, HttpContext context, AwardsDb db, JudgementFinder finder, CancellationToken ct, string? cycle = null)
    {
        if (!(await finder.FindAsync(code, cycle, ct)).Is(out var own, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (own.Cycle.Refuse(Cycles.Ability.ReadQueue) is { } notNow)
        {
            return notNow.ToProblem();
        }

        context.Response.SetETag(own.Judgement.ETag);

        return TypedResults.Ok(ScoreView.Of(own, await ScoredAttachments.ReadAsync(db, own.Nomination.Id, ct)));
    }
}
