using EdiRegion.Awards.Results;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Meetings;

internal sealed record MotionBody(string? Entry = null, string? Text = null, string? Outcome = null);

/// <summary>Moves that an entry has an outcome. The decision itself is made with the results.</summary>
internal static class Move
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/meetings/{id:guid}/motions", Handle)
        .WithName("awards-move")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Handle(
        Guid id, MotionBody body, HttpContext context, AwardsDb db, MeetingReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await reader.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (MeetingReader.RefuseNow(found, steering: false) is { } notNow)
        {
            return notNow.ToProblem();
        }

        if (await reader.EntryAsync(found, body.Entry, ct) is not { } entry)
        {
            return FoundMeeting.NoEntry.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var text = texts.Required(body.Text, "/text");
        var outcome = texts.Choice<Outcome>(texts.Required(body.Outcome, "/outcome"), "/outcome");

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        db.Add(new Motion
        {
            Id = Guid.CreateVersion7(),
            MeetingId = id,
            NominationId = entry.Id,
            Text = text,
            Outcome = Wording.Of(outcome!.Value),
            ByName = context.Caller().Name,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
