using EdiRegion.Contracts;
using EdiRegion.Platform.Messaging;
using EdiRegion.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Insights.Tests;

public sealed class InsightsApp() : ServiceApp<InsightsHost>("insights")
{
    /// <summary>Delivers an event to every queue of the service that listens to it, as the bus would.</summary>
    public async Task TellAsync(IEvent happened, Guid? messageId = null)
    {
        var id = messageId ?? Guid.CreateVersion7();

        foreach (var subscription in Services.GetServices<Subscription>().Where(s => s.EventType == happened.GetType()))
        {
            await subscription.DeliverAsync(Services, id, happened, TestContext.Current.CancellationToken);
        }
    }
}
