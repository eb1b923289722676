using System.Collections.Concurrent;
using EdiRegion.Contracts;
using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Platform.Messaging;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.ActionPlans.Tests;

public sealed class ActionPlansApp() : ServiceApp<ActionPlansHost>("actionplans")
{
    /// <summary>Delivers an event to every queue of the service that listens to it, as the bus would.</summary>
    public async Task TellAsync(IEvent happened)
    {
        foreach (var subscription in Services.GetServices<Subscription>().Where(s => s.EventType == happened.GetType()))
        {
            await subscription.DeliverAsync(Services, Guid.CreateVersion7(), happened, TestContext.Current.CancellationToken);
        }
    }

    private readonly ConcurrentQueue<IEvent> _heard = [];

    /// <summary>The first event of a kind that the service told and that fits; it leaves the outbox a moment after its cause.</summary>
    internal async Task<T> HeardAsync<T>(Func<T, bool> fits)
        where T : IEvent
    {
        for (var patience = 0; patience < 200; patience++)
        {
            if (_heard.OfType<T>().FirstOrDefault(fits) is { } heard)
            {
                return heard;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No such {typeof(T).Name} was told");
    }

    internal async Task<T> InDatabaseAsync<T>(Func<ActionPlansDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();

        return await read(scope.ServiceProvider.GetRequiredService<ActionPlansDb>());
    }

    internal Task<List<string>> AuditAsync(string organisation) =>
        InDatabaseAsync(db => db.AuditTrail.Where(a => a.Organisation == organisation).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .AddSingleton(_heard)
            .AddHandler<ActionPlansDb, PlanPublished, Listener>("test.plan-published")
            .AddHandler<ActionPlansDb, ActionProgressed, Listener>("test.action-progressed")
            .AddHandler<ActionPlansDb, EvidenceKept, Listener>("test.evidence-kept"));
    }

    private sealed class Listener(ConcurrentQueue<IEvent> heard) : IHandle<PlanPublished>, IHandle<ActionProgressed>, IHandle<EvidenceKept>
    {
        public Task Handle(PlanPublished happened, CancellationToken ct) => HearAsync(happened);

        public Task Handle(ActionProgressed happened, CancellationToken ct) => HearAsync(happened);

        public Task Handle(EvidenceKept happened, CancellationToken ct) => HearAsync(happened);

        private Task HearAsync(IEvent happened)
        {
            heard.Enqueue(happened);

            return Task.CompletedTask;
        }
    }
}
