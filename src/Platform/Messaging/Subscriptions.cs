using EdiRegion.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Platform.Messaging;

/// <summary>How a service says what it listens to.</summary>
public static class Subscriptions
{
    /// <summary>Registers a handler and its queue.</summary>
    public static IServiceCollection AddHandler<TDb, TEvent, THandler>(this IServiceCollection services, string queue)
        where TDb : ServiceDb
        where TEvent : class, Contracts.IEvent
        where THandler : class, IHandle<TEvent> =>
        services
            .AddScoped<THandler>()
            .AddSingleton<Subscription>(new Subscription<TDb, TEvent, THandler>(queue));
}
