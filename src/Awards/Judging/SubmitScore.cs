using EdiRegion.Awards.Ledgers;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Judging;

/// <summary>A judge is done with an entry. The scores go into the ledger and do not change any more.</summary>
internal static class SubmitScore
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/scores/{code}/submission", Handle)
        .WithName("awards-submit-score")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<Ok<ScoreView>, ProblemHttpResult>> Handle(
        string code, HttpContext context, AwardsDb db, Definitions definitions, JudgementFinder finder, TimeProvider clock, CancellationToken ct, string? cycle = null)
    {
        if (!(await finder.FindAsync(code, cycle, ct)).Is(out var own, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(own.Judgement.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (SaveScore.RefuseDone(own) is { } done)
        {
            return done.ToProblem();
        }

        if (SaveScore.Missing(own) is { Count: > 0 } missing)
        {
            return Faulty.Body(missing).ToProblem();
        }

        var (now, category) = (clock.GetUtcNow(), own.Category.Key);
        await using var turn = await Turn.TakeAsync(db, own.Cycle.Key, [category], ct);
        var ledger = await LedgerBook.OpenAsync(db, own.Cycle, category, definitions, now, ct);
        ledger.Append(LedgerKind.Scored, now, own.Judge.Code, new LedgerScore(code, own.Judge.Code, own.Judgement.Criteria));
        (own.Judgement.State, own.Judgement.DoneAt) = (JudgementState.Submitted, now);
        own.Judgement.Changed();
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(own.Judgement.ETag);

        return TypedResults.Ok(ScoreView.Of(own, await ScoredAttachments.ReadAsync(db, own.Nomination.Id, ct)));
    }
}
