using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Meetings;

internal sealed record MeetingBody(string? Cycle = null, string? Category = null);

/// <summary>Opens the meeting of a panel about a category; there is one at a time.</summary>
internal static class OpenMeeting
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/meetings", Handle)
        .WithName("awards-open-meeting")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Created<MeetingView>, ProblemHttpResult>> Handle(
        MeetingBody body, HttpContext context, AwardsDb db, Definitions definitions, WallOfRequest walls, MeetingReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, body.Cycle ?? "", ct)).Is(out var cycle, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (definitions.Awards[cycle.Scheme].FindCategory(body.Category) is not { } category || await reader.RoleAsync(cycle.Key, category.Key, ct) is not { } role)
        {
            return Refusal.NotFound("results-unknown", "There is no such category for you", "Meetings are opened by the chair of its panel or a secretary.").ToProblem();
        }

        var wall = await walls.OfAsync(cycle.Key, ct);

        if (wall.RefuseUndeclared() is { } undeclared)
        {
            return undeclared.ToProblem();
        }

        var now = clock.GetUtcNow();
        var found = new FoundMeeting(new() { Id = Guid.CreateVersion7(), Cycle = cycle.Key, Category = category.Key, StartedAt = now }, cycle, wall, role.Chairs, role.Votes);

        if (MeetingReader.RefuseNow(found, steering: true) is { } notNow)
        {
            return notNow.ToProblem();
        }

        if (await db.Meetings.AnyAsync(m => m.Cycle == cycle.Key && m.Category == category.Key && m.EndedAt == null, ct))
        {
            return Refusal.Conflict("meeting-open", "The panel is meeting about this category already", "GET /api/awards/v1/meetings lists it.").ToProblem();
        }

        db.Add(found.Meeting);
        db.Record(context.Caller(), "meeting opened", $"{cycle.Key}/{category.Key}", definitions.Organisations.Region.Ods, now);
        await db.SaveChangesAsync(ct);

        return TypedResults.Created($"{context.Request.Path}/{found.Meeting.Id}", await reader.ReadAsync(found, ct));
    }
}
