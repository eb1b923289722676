using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Meetings;

internal sealed record VoteBody(string? Vote = null);

/// <summary>A judge votes on a motion; a later vote replaces the earlier one while the meeting is open.</summary>
internal static class Vote
{
    private static readonly string[] Choices = ["for", "against", "abstain"];

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/meetings/{id:guid}/motions/{motion:guid}/votes", Handle)
        .WithName("awards-vote")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Handle(
        Guid id, Guid motion, VoteBody body, HttpContext context, AwardsDb db, MeetingReader reader, CancellationToken ct)
    {
        if (!(await reader.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (MeetingReader.RefuseNow(found, steering: false) is { } notNow)
        {
            return notNow.ToProblem();
        }

        if (await db.Motions.SingleOrDefaultAsync(m => m.Id == motion && m.MeetingId == id, ct) is not { } moved || found.Wall.Hidden.Contains(moved.NominationId) || !found.Votes)
        {
            return Refusal.NotFound("motion-unknown", "There is no such motion", "Take it from the meeting.").ToProblem();
        }

        if (!Choices.Contains(body.Vote))
        {
            return Faulty.Body([new("/vote", "choice-unknown", "This is not one of the choices", string.Join(", ", Choices), body.Vote ?? "nothing")]).ToProblem();
        }

        var me = context.Caller().Id;
        moved.Votes = [.. moved.Votes.Where(vote => vote.Person != me), new(me, body.Vote!)];
        moved.Changed();
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
