using System.Text.Json;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using EdiRegion.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>A message that could not be handled.</summary>
public sealed record ParkedMessageView(Guid Id, string Queue, string Type, string Reason, DateTimeOffset ParkedAt);

/// <summary>Lists the messages a service could not handle, and replays them once their cause is mended.</summary>
public static class ParkedMessages
{
    /// <summary>Adds <c>/parked</c> and <c>/parked/{id}/replay</c> to the routes of a service.</summary>
    public static void MapParkedMessages<TDb>(this IEndpointRouteBuilder service, string name)
        where TDb : ServiceDb
    {
        service.MapGet("/parked", (HttpContext context, CancellationToken ct) => List(Db(context), ct))
            .WithName($"{name}-parked")
            .Require(Permissions.OperatePlatform);
        service.MapPost("/parked/{id:guid}/replay", (Guid id, HttpContext context, CancellationToken ct) => Replay(id, Db(context), context, ct))
            .WithName($"{name}-replay")
            .Require(Permissions.OperatePlatform);

        static ServiceDb Db(HttpContext context) => context.RequestServices.GetRequiredService<TDb>();
    }

    private static async Task<Ok<Page<ParkedMessageView>>> List(ServiceDb db, CancellationToken ct) =>
        TypedResults.Ok(new Page<ParkedMessageView>(await db.Parked
            .OrderBy(m => m.ParkedAt)
            .Take(500)
            .Select(m => new ParkedMessageView(m.Id, m.Queue, m.Type, m.Reason, m.ParkedAt))
            .ToListAsync(ct)));

    private static async Task<Results<NoContent, ProblemHttpResult>> Replay(Guid id, ServiceDb db, HttpContext context, CancellationToken ct)
    {
        var subscriptions = context.RequestServices.GetServices<Subscription>();
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();

        if (await db.Parked.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } parked
            || subscriptions.SingleOrDefault(s => s.Queue == parked.Queue) is not { } subscription)
        {
            return Refusal.NotFound("parked-message-unknown", "There is no such parked message, or its queue is no more").ToProblem();
        }

        try
        {
            var happened = JsonSerializer.Deserialize(parked.Body, Contract.Of(parked.Type), MessageJson.Options)!;
            await subscription.DeliverAsync(context.RequestServices, parked.MessageId, happened, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return Refusal.Conflict("still-cannot-be-handled", "The message still cannot be handled", $"{problem.GetType().Name}: {problem.Message}").ToProblem();
        }

        db.Parked.Remove(parked);
        db.Record(context.Caller(), "parked message replayed", $"{parked.Queue}/{parked.MessageId}", null, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return TypedResults.NoContent();
    }
}
