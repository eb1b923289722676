using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Practice;

internal sealed record TriedBody(string? Organisation = null, string? Note = null);

/// <summary>"We tried it": an organisation says that it took a case up. Each once; said again, the note is the newer one.</summary>
internal static class TryPractice
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/practice/{nomination:guid}/tried", Handle)
        .WithName("awards-try-practice")
        .Require(Permissions.ReadAwards);

    private static async Task<Results<Ok<PracticeView>, ProblemHttpResult>> Handle(
        Guid nomination, TriedBody body, HttpContext context, AwardsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        List<Fault> faults = [];
        var texts = new Texts(faults);
        var organisation = texts.Required(body.Organisation, "/organisation", 10);
        var note = texts.Optional(body.Note, "/note", Texts.Long);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (!context.Caller().WorksIn(organisation))
        {
            return Refusal.Forbidden("organisation-not-yours", $"You do not work in {organisation}", "Only an organisation itself says that it tried something.").ToProblem();
        }

        if (await PracticeReader.Public(db).SingleOrDefaultAsync(one => one.Practice.NominationId == nomination, ct) is not { } shown)
        {
            return ReadPractice.Unknown.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (await db.Tried.FindAsync([nomination, organisation], ct) is not { } tried)
        {
            tried = db.Add(new Tried { NominationId = nomination, Organisation = organisation, By = caller.Id, At = now }).Entity;
        }

        (tried.Note, tried.By) = (note, caller.Id);
        db.Record(caller, "practice tried", $"{shown.Nomination.Cycle}/{shown.Nomination.Code}", organisation, now);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok((await PracticeReader.ViewsAsync(db, [shown], definitions, _ => [], forWriters: false, ct))[0]);
    }
}
