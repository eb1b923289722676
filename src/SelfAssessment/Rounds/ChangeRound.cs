using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Periods;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>Moves the dates of a round, and asks further organisations or no longer asks some; not one that has begun to answer.</summary>
internal static class ChangeRound
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/rounds/{id:guid}", Handle)
        .WithName("self-assessment-change-round")
        .Require(Permissions.RunRounds);

    private static async Task<Results<Ok<RoundView>, ProblemHttpResult>> Handle(
        Guid id, RoundBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ReadRound.FindAsync(db, id, ct)).Is(out var round, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(round.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var (title, opens, due, closes) = body.ReadDates(faults);

        if (body.Organisations is not null || body.Scope is not null)
        {
            await AskAsync(db, round, body, definitions, faults, ct);
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        (round.Title, round.Opens, round.Due, round.Closes) = (title, opens, due, closes);
        round.Changed();
        db.Record(caller, "round changed", $"{round.Id}", definitions.Organisations.Region.Ods, now, $"{opens:yyyy-MM-dd} to {closes:yyyy-MM-dd}");
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(round.ETag);

        return TypedResults.Ok(await RoundReader.ReadAsync(db, shelf, definitions, round, caller, London.DayOf(now), ct));
    }

    private static async Task AskAsync(SelfAssessmentDb db, Round round, RoundBody body, Definitions definitions, List<Fault> faults, CancellationToken ct)
    {
        var period = Period.Parse(round.Period);
        var meant = body.ReadOrganisations(period, definitions, faults).Select(o => o.Ods).ToList();
        var asked = await db.Assessments.Where(a => a.RoundId == round.Id).ToListAsync(ct);
        var added = meant.Except(asked.Select(a => a.Organisation)).ToList();
        var dropped = asked.Where(a => !meant.Contains(a.Organisation)).ToList();
        var ids = dropped.Select(a => a.Id).ToList();
        var begun = await db.Answers.Where(a => ids.Contains(a.AssessmentId)).Select(a => a.AssessmentId).Distinct().ToListAsync(ct);

        await OpenRound.RefuseTwiceAsync(db, round.Questionnaire, period, added, faults, ct);

        if (dropped.Where(a => begun.Contains(a.Id)).Select(a => a.Organisation).Order().ToList() is { Count: > 0 } answering)
        {
            faults.Add(new("/organisations", "has-begun", "These have begun to answer", "a list with these in it", string.Join(", ", answering)));
        }

        if (faults.Count == 0)
        {
            db.RemoveRange(dropped);
            db.AddRange(added.Select(ods => OpenRound.Begin(round, ods)));
        }
    }
}
