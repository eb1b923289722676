using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Meetings;

/// <summary>The one screen of a meeting: what is on the table, the agenda, motions and the minute.</summary>
internal static class ReadMeeting
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/meetings/{id:guid}", Handle)
        .WithName("awards-read-meeting")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Handle(Guid id, MeetingReader reader, CancellationToken ct) =>
        (await reader.FindAsync(id, ct)).Is(out var found, out var refusal) ? TypedResults.Ok(await reader.ReadAsync(found, ct)) : refusal.ToProblem();
}
