using EdiRegion.Contracts;
using EdiRegion.Platform.Messaging;
using EdiRegion.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.SelfAssessment.Tests;

public sealed class SelfAssessmentApp() : ServiceApp<SelfAssessmentHost>("selfassessment")
{
    /// <summary>Delivers an event to every queue of the service that listens to it, as the bus would.</summary>
    public async Task TellAsync(IEvent happened)
    {
        foreach (var subscription in Services.GetServices<Subscription>().Where(s => s.EventType == happened.GetType()))
        {
            await subscription.DeliverAsync(Services, Guid.CreateVersion7(), happened, TestContext.Current.CancellationToken);
        }
    }

    internal async Task<T> InDatabaseAsync<T>(Func<SelfAssessmentDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();

        return await read(scope.ServiceProvider.GetRequiredService<SelfAssessmentDb>());
    }

    internal Task<List<string>> AuditAsync(string organisation) =>
        InDatabaseAsync(db => db.AuditTrail.Where(a => a.Organisation == organisation).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
}
