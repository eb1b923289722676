using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Meetings;

/// <summary>Ends the meeting; motions, votes and the minute stay as they are.</summary>
internal static class EndMeeting
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/meetings/{id:guid}/end", Handle)
        .WithName("awards-end-meeting")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Handle(Guid id, AwardsDb db, MeetingReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await reader.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (MeetingReader.RefuseNow(found, steering: true) is { } notNow)
        {
            return notNow.ToProblem();
        }

        (found.Meeting.EndedAt, found.Meeting.ItemId) = (clock.GetUtcNow(), null);
        found.Meeting.Changed();
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
