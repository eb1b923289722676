using EdiRegion.Awards.Ledgers;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Meetings;

internal sealed record CastingBody(IReadOnlyList<string?>? Order = null);

/// <summary>The chair orders entries that are tied, where the frozen rules come down to it. The ledger keeps it.</summary>
internal static class CastVote
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/meetings/{id:guid}/casting-vote", Handle)
        .WithName("awards-cast-vote")
        .Require(Permissions.ChairPanels);

    private static async Task<Results<Ok<MeetingView>, ProblemHttpResult>> Handle(
        Guid id, CastingBody body, AwardsDb db, Definitions definitions, MeetingReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await reader.FindAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (MeetingReader.RefuseNow(found, steering: true) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var now = clock.GetUtcNow();
        await using var turn = await Turn.TakeAsync(db, found.Meeting.Cycle, [found.Meeting.Category], ct);
        var ledger = await LedgerBook.OpenAsync(db, found.Cycle, found.Meeting.Category, definitions, now, ct);
        var order = (body.Order ?? []).OfType<string>().Distinct().ToList();
        var places = ledger.Replay().Ranked.Places;

        if (order.Count < 2 || places.FirstOrDefault(place => place.Entry == order[0]) is not { } first || !order.Skip(1).All(first.TiedWith.Contains))
        {
            return Faulty.Body([new("/order", "not-tied", "These entries do not share a place", "the codes of entries of one place, first first", string.Join(", ", order))]).ToProblem();
        }

        ledger.Append(LedgerKind.CastingVote, now, "chair", new LedgerCastingVote(order));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
