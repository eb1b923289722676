using EdiRegion.Platform.Messaging;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>The bus of this host: RabbitMQ when the connection string <c>rabbitmq</c> is set, else in process.</summary>
internal static class Bus
{
    internal static void AddBus(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Delivery>();

        if (builder.Configuration.GetConnectionString("rabbitmq") is { Length: > 0 } address)
        {
            builder.Services.AddRabbitMq(new Uri(address));
        }
        else
        {
            builder.Services.AddSingleton<ITransport, InProcessTransport>();
        }
    }

    private static void AddRabbitMq(this IServiceCollection services, Uri address)
    {
        services.AddSingleton<ITransport, RabbitMqTransport>();
        services.Configure<MassTransitHostOptions>(host => host.WaitUntilStarted = false);
        services.AddMassTransit(bus => bus.UsingRabbitMq((context, rabbit) =>
        {
            rabbit.Host(address);
            rabbit.PublishTopology.BrokerTopologyOptions = PublishBrokerTopologyOptions.FlattenHierarchy;
            rabbit.Publish<Contracts.IEvent>(topology => topology.Exclude = true);
            rabbit.MessageTopology.SetEntityNameFormatter(new ContractNames());

            foreach (var subscription in context.GetServices<Subscription>())
            {
                rabbit.ReceiveEndpoint(subscription.Queue, queue => queue.Listen(subscription, context.GetRequiredService<Delivery>()));
            }
        }));
    }

    private sealed class ContractNames : IEntityNameFormatter
    {
        /// <summary><c>EdiRegion.Contracts.Metrics.ReturnApproved</c> travels through the exchange <c>edi.Metrics.ReturnApproved</c>.</summary>
        public string FormatEntityName<T>() => typeof(T).FullName!.Replace("EdiRegion.Contracts", "edi", StringComparison.Ordinal);
    }
}
