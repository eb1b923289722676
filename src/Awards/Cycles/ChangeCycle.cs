using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Cycles;

/// <summary>Changes the dates of a cycle, until its rules are frozen.</summary>
internal static class ChangeCycle
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/cycles/{cycle}", Handle)
        .WithName("awards-change-cycle")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<CycleView>, ProblemHttpResult>> Handle(
        string cycle, CycleBody body, HttpContext context, AwardsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(found.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (found.FrozenRules is not null)
        {
            return Refusal.Conflict("rules-frozen", $"The rules of {cycle} are frozen since judging began", "Its dates and its scheme stay as they are; nothing was saved.").ToProblem();
        }

        List<Fault> faults = [];
        var dates = body.ReadDates(faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var now = clock.GetUtcNow();
        (found.Opens, found.Closes, found.JudgingUntil, found.Announces, found.TermsOfJudges) = dates;
        found.Changed();
        db.Record(context.Caller(), "awards cycle changed", cycle, definitions.Organisations.Region.Ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(CycleView.Of(found, now));
    }
}
