using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Meetings;

internal sealed record MinuteBody(string? Entry = null, string? Text = null);

/// <summary>Adds a line to the minute; lines are not changed. About an entry it is read only by those who may meet the entry.</summary>
internal static class WriteMinute
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/meetings/{id:guid}/minute", Handle)
        .WithName("awards-write-minute")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Handle(
        Guid id, MinuteBody body, HttpContext context, AwardsDb db, MeetingReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await reader.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (MeetingReader.RefuseNow(found, steering: true) is { } notNow)
        {
            return notNow.ToProblem();
        }

        List<Fault> faults = [];
        var text = new Texts(faults).Required(body.Text, "/text", Texts.Long);
        var entry = body.Entry is null ? null : await reader.EntryAsync(found, body.Entry, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (body.Entry is not null && entry is null)
        {
            return FoundMeeting.NoEntry.ToProblem();
        }

        found.Meeting.Minute = [.. found.Meeting.Minute, new(clock.GetUtcNow(), entry?.Id, text, context.Caller().Name)];
        found.Meeting.Changed();
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
