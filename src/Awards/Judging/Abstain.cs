using EdiRegion.Awards.Ledgers;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Judging;

internal sealed record WhyBody(string? Reason = null);

/// <summary>A judge does not score an entry, for a reason that is no conflict. Another judge gets it where there is one.</summary>
internal static class Abstain
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/scores/{code}/abstention", Handle)
        .WithName("awards-abstain")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<Ok<ScoreView>, ProblemHttpResult>> Handle(
        string code, WhyBody body, HttpContext context, AwardsDb db, Definitions definitions, JudgementFinder finder, Assigner assigner, TimeProvider clock, CancellationToken ct, string? cycle = null)
    {
        if (!(await finder.FindAsync(code, cycle, ct)).Is(out var own, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (SaveScore.RefuseDone(own) is { } done)
        {
            return done.ToProblem();
        }

        List<Fault> faults = [];
        var why = new Texts(faults).Required(body.Reason, "/reason");

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (now, category) = (clock.GetUtcNow(), own.Category.Key);
        await using var turn = await Turn.TakeAsync(db, own.Cycle.Key, [category], ct);
        var ledger = await LedgerBook.OpenAsync(db, own.Cycle, category, definitions, now, ct);
        ledger.Append(LedgerKind.Abstained, now, own.Judge.Code, new LedgerJudgement(code, own.Judge.Code));
        (own.Judgement.State, own.Judgement.Why, own.Judgement.DoneAt) = (JudgementState.Abstained, why, now);
        own.Judgement.Changed();
        await db.SaveChangesAsync(ct);
        await assigner.ReplaceAsync(own.Judgement.PanelId, now, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(own.Judgement.ETag);

        return TypedResults.Ok(ScoreView.Of(own, await ScoredAttachments.ReadAsync(db, own.Nomination.Id, ct)));
    }
}
