using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

internal sealed record SignOffBody(string? Digest = null, string? BoardMember = null, string? Board = null, DateOnly? On = null);

/// <summary>Signs the waiting edition off for the board, naming who of the board answers for it, and bound to the digest of exactly what was put forward.</summary>
internal static class SignOffPlan
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/publication/sign-off", Handle)
        .WithName("action-plans-sign-off-plan")
        .Require(Permissions.SignOffPlans, organisation: "ods");

    private static async Task<Results<Ok<EditionView>, ProblemHttpResult>> Handle(
        string ods, string period, SignOffBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingPlan.FindAsync(definitions, ods, period, db, ct)).Is(out var plan, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.Editions.SingleOrDefaultAsync(e => e.Organisation == ods && e.Period == period && e.SignedOffAt == null, ct) is not { } edition)
        {
            return Refusal.Conflict("nothing-to-sign-off", "No edition of this plan waits for sign-off", "Put the plan forward first.").ToProblem();
        }

        List<Fault> faults = [];
        var (texts, caller, now) = (new Texts(faults), context.Caller(), clock.GetUtcNow());
        var digest = texts.Required(body.Digest, "/digest");
        var (member, board) = (texts.Required(body.BoardMember, "/boardMember", 200), texts.Optional(body.Board, "/board", 200) ?? "Board");
        var on = body.On ?? London.DayOf(now);

        if (on > London.DayOf(now))
        {
            faults.Add(new("/on", "meeting-in-future", "The meeting is still to come", $"a day up to {London.DayOf(now):yyyy-MM-dd}", $"{on:yyyy-MM-dd}"));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (edition.SignOff(digest, member, board, on, caller, now) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var content = edition.Read();
        var ids = content.Objectives.SelectMany(o => o.Actions).Select(a => a.Id).ToList();

        foreach (var action in await db.Actions.Where(a => a.Organisation == ods && a.Period == period && a.PublishedIn == null && ids.Contains(a.Id)).ToListAsync(ct))
        {
            action.PublishedIn = edition.Number;
        }

        plan.Publish(edition.Number, now);
        db.Tell(Told(plan, edition, content, now));
        db.Record(caller, "plan signed off", $"{plan.Subject}/{edition.Number}", ods, now, edition.Digest);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(plan.ETag);

        return TypedResults.Ok(new EditionView(edition.Number, edition.Digest, edition.PutForwardByName, edition.PutForwardAt, new(caller.Name, member, board, on, now)));
    }

    internal static PlanPublished Told(Plan plan, Edition edition, EditionContent content, DateTimeOffset now) => new(
        plan.Organisation, plan.Period, edition.Number, plan.Version, content.Title, edition.Digest, now,
        [.. content.Objectives.SelectMany(o => o.Actions).Select(a => new PublishedAction(
            a.Id, a.Origin, a.Title, a.Requirements, [.. a.Kpis.Select(k => k.Measure).OfType<string>().Distinct()],
            ProgressTold.Word(a.Lifecycle), ProgressTold.Word(a.Confidence), ProgressTold.Word(a.Evidence), a.Start, a.Due, ProgressTold.Word(a.Colour)))]);
}
