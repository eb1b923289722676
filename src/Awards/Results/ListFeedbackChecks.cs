using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Results;

/// <param name="Texts">How many of its judges wrote feedback.</param>
/// <param name="State"><c>open</c>, <c>draft</c> or <c>released</c>.</param>
internal sealed record FeedbackCheckLine(Guid Nomination, string Entry, string Category, string? Title, int Texts, string State);

/// <summary>The entries whose feedback is to be checked, for a secretary: those on this side of the wall.</summary>
internal static class ListFeedbackChecks
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/feedback-checks", Handle)
        .WithName("awards-list-feedback-checks")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<Page<FeedbackCheckLine>>, ProblemHttpResult>> Handle(
        HttpContext context, AwardsDb db, WallOfRequest walls, CancellationToken ct, string? cycle = null, string? category = null)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var wall = await walls.OfAsync(found.Key, ct);

        if ((wall.RefuseUndeclared() ?? found.Refuse(Ability.CheckFeedback)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var lines = await db.Nominations.AsNoTracking()
            .Where(n => n.Cycle == found.Key && n.State == NominationState.Admitted && (category == null || n.Category == category) && !wall.Hidden.Contains(n.Id))
            .OrderBy(n => n.Category).ThenBy(n => n.Code)
            .Select(n => new
            {
                n.Id,
                n.Code,
                n.Category,
                n.Title,
                n.Feedback,
                Texts = db.Judgements.Count(j => j.NominationId == n.Id && j.Category == n.Category && j.State == JudgementState.Submitted && j.Feedback != null),
            })
            .ToListAsync(ct);
        context.Response.Headers.CacheControl = "no-store";

        return TypedResults.Ok(new Page<FeedbackCheckLine>([.. lines.Select(line => new FeedbackCheckLine(line.Id, line.Code, line.Category, line.Title, line.Texts, CheckedFeedback.StateOf(line.Feedback)))]));
    }
}
