using System.Text.Json;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Results;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Platform.Storage;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Cycles;

internal sealed record StageBody(string? To = null);

/// <summary>Moves a cycle to its next stage, or one back as long as nobody has begun to judge. From judging on its rules are frozen.</summary>
internal static class MoveStage
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/cycles/{cycle}/stage", Handle)
        .WithName("awards-move-stage")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<CycleView>, ProblemHttpResult>> Handle(
        string cycle, StageBody body, HttpContext context, AwardsDb db, Definitions definitions, AwardsMail mail, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(found.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var to = new Texts(faults).Choice<CycleStage>(body.To, "/to");

        if (to is null)
        {
            faults.Add(new("/to", "stage-missing", "A stage has to be named", "a stage such as open", body.To ?? "nothing"));
            return Faulty.Body([faults[0]]).ToProblem();
        }

        var (from, forward, back) = (found.Stage, to == found.Stage + 1, to == found.Stage - 1 && found.Stage < CycleStage.Judging);

        if (!forward && !back)
        {
            return Refusal.Conflict("stage-out-of-order", $"{cycle} is at the stage {Wording.Of(from)}; it cannot move to {Wording.Of(to.Value)}",
                "A cycle moves one stage at a time, and back only until judging begins.").ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var categories = found.SchemeIn(definitions).Categories.Select(category => category.Key).ToList();
        await using var turn = await Turn.TakeAsync(db, cycle, categories, ct);

        if (forward && to is CycleStage.Announced)
        {
            await Announcing.TellAsync(db, found, definitions, mail, now, ct);
        }

        found.Stage = to.Value;

        if (forward && to is CycleStage.Judging)
        {
            found.FrozenRules = JsonSerializer.Serialize(new { scheme = found.SchemeIn(definitions), found.Opens, found.Closes, found.JudgingUntil, found.Announces }, StoredJson.Options);

            foreach (var category in categories)
            {
                (await LedgerBook.OpenAsync(db, found, category, definitions, now, ct)).Keep();
            }
        }

        found.Changed();
        db.Record(caller, "awards stage changed", cycle, definitions.Organisations.Region.Ods, now, $"{Wording.Of(from)} to {Wording.Of(to.Value)}");
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(CycleView.Of(found, now));
    }
}
