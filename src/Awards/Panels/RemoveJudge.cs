using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Panels;

/// <summary>A judge drops out. What they scored stays; the rest is shared out among the others at once.</summary>
internal static class RemoveJudge
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapDelete("/panels/{id:guid}/judges/{judge:guid}", Handle)
        .WithName("awards-remove-judge")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<AssignmentView>, ProblemHttpResult>> Handle(
        Guid id, Guid judge, HttpContext context, AwardsDb db, Definitions definitions, PanelFinder finder, Assigner assigner, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var panel, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(panel.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (await db.Judges.SingleOrDefaultAsync(j => j.PanelId == id && j.Id == judge && j.LeftAt == null, ct) is not { } leaving)
        {
            return Refusal.NotFound("judge-unknown", "There is no such judge on the panel", "Read the panel again; somebody may have been quicker.").ToProblem();
        }

        var now = clock.GetUtcNow();
        await using var turn = await Turn.OfPanelAsync(db, id, ct);
        leaving.LeftAt = now;
        panel.Changed();
        db.Record(context.Caller(), "judge left", $"{panel.Cycle}/{panel.Id}", definitions.Organisations.Region.Ods, now, leaving.Code);

        if (await db.Judgements.AnyAsync(j => j.PanelId == id, ct))
        {
            await assigner.SolveAsync(panel, now, ct);
        }

        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(panel.ETag);

        return TypedResults.Ok(await assigner.ViewAsync(panel, ct));
    }
}
