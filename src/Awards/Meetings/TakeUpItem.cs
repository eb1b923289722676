using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Meetings;

internal sealed record ItemBody(string? Entry = null);

/// <summary>Puts an entry on the table, or takes it off. Whoever must not meet it sees nothing on the table.</summary>
internal static class TakeUpItem
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/meetings/{id:guid}/item", Handle)
        .WithName("awards-take-up-item")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Handle(Guid id, ItemBody body, AwardsDb db, MeetingReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await reader.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (MeetingReader.RefuseNow(found, steering: true) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var entry = body.Entry is null ? null : await reader.EntryAsync(found, body.Entry, ct);

        if (body.Entry is not null && entry is null)
        {
            return FoundMeeting.NoEntry.ToProblem();
        }

        (found.Meeting.ItemId, found.Meeting.ItemSince) = (entry?.Id, clock.GetUtcNow());
        found.Meeting.Changed();
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
