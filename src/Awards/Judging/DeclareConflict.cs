using EdiRegion.Awards.Ledgers;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Judging;

/// <summary>
/// A judge finds that they are close to an entry, also after they have scored it: the score is set aside, the ledger says so, and the judge does not meet the
/// entry again.
/// </summary>
internal static class DeclareConflict
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/scores/{code}/conflict", Handle)
        .WithName("awards-declare-conflict")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, WhyBody body, AwardsDb db, Definitions definitions, JudgementFinder finder, Assigner assigner, TimeProvider clock, CancellationToken ct, string? cycle = null)
    {
        if (!(await finder.FindAsync(code, cycle, ct)).Is(out var own, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (own.Cycle.IsAnnounced)
        {
            return Refusal.Conflict("not-in-this-stage", "The outcomes have been announced", "Tell the secretaries of the awards; the ledger stays as it was announced.").ToProblem();
        }

        List<Fault> faults = [];
        var why = new Texts(faults).Required(body.Reason, "/reason");

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (now, category) = (clock.GetUtcNow(), own.Category.Key);
        await using var turn = await Turn.TakeAsync(db, own.Cycle.Key, [category], ct);
        await SetAsideAsync(db, definitions, own, why, now, ct);
        await db.SaveChangesAsync(ct);
        await assigner.ReplaceAsync(own.Judgement.PanelId, now, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        return TypedResults.NoContent();
    }

    internal static async Task SetAsideAsync(AwardsDb db, Definitions definitions, OwnJudgement own, string why, DateTimeOffset now, CancellationToken ct)
    {
        if (own.IsDone)
        {
            var ledger = await LedgerBook.OpenAsync(db, own.Cycle, own.Category.Key, definitions, now, ct);
            ledger.Append(LedgerKind.SetAside, now, own.Judge.Code, new LedgerJudgement(own.Nomination.Code, own.Judge.Code));

            // A secretary looks again at what was made of this judge's words too.
            if (own.Nomination.Feedback is { ReleasedAt: not null } released)
            {
                own.Nomination.Feedback = released with { ReleasedAt = null };
                own.Nomination.Changed(now);
            }
        }

        (own.Judgement.State, own.Judgement.Why, own.Judgement.DoneAt) = (JudgementState.SetAside, why, now);
        own.Judgement.Changed();
    }
}
