using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Evidence;

internal sealed record AcknowledgementBody(string? Note = null);

/// <summary>Somebody looked at what seems to be personal data in an item and answers, by name and with a note, for sharing it.</summary>
internal static class AcknowledgePersonalData
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{ods}/{period}/evidence/{id:guid}/acknowledgement", Handle)
        .WithName("action-plans-acknowledge-personal-data")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<EvidenceItemView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, AcknowledgementBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingEvidence.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var note = new Texts(faults).Required(body.Note, "/note", Texts.Long);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (found.Revision.PersonalData.Count > 0)
        {
            found.Revision.Acknowledge(caller.Name, note, now);
            db.Tell(found.Item.Kept(found.Revision, now));
            db.Record(caller, "personal data acknowledged", $"{ods}/{id}", ods, now, note);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await EvidenceItemView.OfAsync(db, id, London.DayOf(now), ct));
    }
}
