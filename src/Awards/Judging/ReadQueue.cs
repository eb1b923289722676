using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Judging;

/// <summary>What one was given to judge, in an order of one's own.</summary>
internal sealed record QueueView(string? Cycle, IReadOnlyList<QueuedEntry> Items, int Done, int Total);

internal sealed record QueuedEntry(string Code, string Category, string CategoryTitle, string? Title, string State, int Scored, int Criteria);

/// <summary>What the caller was given to judge, after they have said whom they are close to.</summary>
internal static class ReadQueue
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/queue", Handle)
        .WithName("awards-read-queue")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<Ok<QueueView>, ProblemHttpResult>> Handle(JudgementFinder finder, WallOfRequest walls, CancellationToken ct, string? cycle = null)
    {
        if ((cycle ?? await finder.CurrentCycleAsync(ct)) is not { } of)
        {
            return TypedResults.Ok(new QueueView(null, [], 0, 0));
        }

        if ((await walls.OfAsync(of, ct)).RefuseUndeclared() is { } undeclared)
        {
            return undeclared.ToProblem();
        }

        var own = await finder.OwnAsync(of, ct);
        var items = own.Where(_ => own[0].Cycle.Refuse(Cycles.Ability.ReadQueue) is null)
            .Select(o => new QueuedEntry(
                o.Nomination.Code, o.Category.Key, o.Category.Title, o.Nomination.Redaction!.Texts.GetValueOrDefault("title"), Wording.Of(o.Judgement.State),
                o.Judgement.Criteria.Count, o.Category.Criteria.Count))
            .ToList();

        return TypedResults.Ok(new QueueView(of, items, items.Count(item => item.State is "submitted" or "abstained"), items.Count));
    }
}
