using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Panels;

/// <summary>Shares the entries of a panel out among its judges: nobody meets an entry they are close to, loads are even, what was begun stays.</summary>
internal static class SolveAssignments
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/panels/{id:guid}/assignments", Handle)
        .WithName("awards-solve-assignments")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<AssignmentView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AwardsDb db, Definitions definitions, PanelFinder finder, Assigner assigner, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var panel, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(panel.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        var cycle = (await ExistingCycle.FindAsync(db, panel.Cycle, ct)).Value!;

        if (cycle.Stage is not (CycleStage.Screening or CycleStage.Judging))
        {
            return Refusal.Conflict("not-in-this-stage", $"The cycle {cycle.Key} is at the stage {Wording.Of(cycle.Stage)}", "Entries are shared out while they are screened or judged.").ToProblem();
        }

        var now = clock.GetUtcNow();
        await using var turn = await Turn.OfPanelAsync(db, id, ct);
        await assigner.SolveAsync(panel, now, ct);
        panel.Changed();
        db.Record(context.Caller(), "entries assigned", $"{panel.Cycle}/{panel.Id}", definitions.Organisations.Region.Ods, now);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(panel.ETag);

        return TypedResults.Ok(await assigner.ViewAsync(panel, ct));
    }
}
