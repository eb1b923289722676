using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Meetings;

internal sealed record ListedMeeting(Guid Id, string Cycle, string Category, string State, DateTimeOffset StartedAt);

/// <summary>The meetings of one's panels.</summary>
internal static class ListMeetings
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/meetings", Handle)
        .WithName("awards-list-meetings")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<Page<ListedMeeting>>, ProblemHttpResult>> Handle(AwardsDb db, MeetingReader reader, WallOfRequest walls, CancellationToken ct, string cycle = "")
    {
        if ((await walls.OfAsync(cycle, ct)).RefuseUndeclared() is { } undeclared)
        {
            return undeclared.ToProblem();
        }

        List<ListedMeeting> items = [];

        foreach (var meeting in await db.Meetings.AsNoTracking().Where(m => m.Cycle == cycle).OrderBy(m => m.StartedAt).ThenBy(m => m.Id).ToListAsync(ct))
        {
            if (await reader.RoleAsync(meeting.Cycle, meeting.Category, ct) is not null)
            {
                items.Add(new(meeting.Id, meeting.Cycle, meeting.Category, meeting.EndedAt is null ? "open" : "ended", meeting.StartedAt));
            }
        }

        return TypedResults.Ok(new Page<ListedMeeting>(items));
    }
}
