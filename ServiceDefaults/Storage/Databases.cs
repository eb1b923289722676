using EdiRegion.Platform.Storage;
using EdiRegion.ServiceDefaults.Mail;
using EdiRegion.ServiceDefaults.Messaging;
using EdiRegion.ServiceDefaults.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EdiRegion.ServiceDefaults;

/// <summary>A service's own database, and what runs beside it.</summary>
public static class Databases
{
    /// <summary>
    /// Registers the service's DbContext on the connection string of that name, its data source (keyed by the name, for COPY and LISTEN), its
    /// readiness, its migrations, its outbox dispatcher, its mailer and its housekeeping.
    /// </summary>
    public static void AddDatabase<TDb>(this IHostApplicationBuilder builder, string name)
        where TDb : ServiceDb
    {
        builder.Services.AddKeyedSingleton(name, (services, _) =>
        {
            var connectionString = services.GetRequiredService<IConfiguration>().GetConnectionString(name)
                ?? throw new InvalidOperationException($"Set the connection string '{name}' (ConnectionStrings__{name}).");
            var source = new NpgsqlDataSourceBuilder(connectionString) { Name = name };
            source.ConnectionStringBuilder.ApplicationName = $"edi-{name}";
            source.ConnectionStringBuilder.MaxAutoPrepare = 50;
            // A listener has nothing to say for hours; without this it would not notice that the line is dead.
            source.ConnectionStringBuilder.KeepAlive = 30;

            return source.Build();
        });
        builder.Services.AddDbContext<TDb>((services, options) => options
            .UseNpgsql(
                services.GetRequiredKeyedService<NpgsqlDataSource>(name),
                npgsql => npgsql.MigrationsHistoryTable("__migrations", name)));
        builder.Services.AddSingleton(new Migration(name, services => services.GetRequiredService<TDb>().Database));
        builder.Services.AddHealthChecks().Add(new(
            name,
            services => new DatabaseHealth(services.GetRequiredKeyedService<NpgsqlDataSource>(name)),
            failureStatus: null,
            tags: null));

        builder.Services.TryAddSingleton<MailCarrier>();

        // Not AddHostedService: it takes one of a kind, and a process with several services has an outbox of each.
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<OutboxDispatcher>(
            services, new OutboxSource(name, services.GetRequiredKeyedService<NpgsqlDataSource>(name))));
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<Mailer<TDb>>(
            services, services.GetRequiredKeyedService<NpgsqlDataSource>(name)));
        builder.Services.AddHostedService<Housekeeping<TDb>>();
    }

    /// <summary>Brings every database of this process to the newest shape.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct = default) =>
        await Task.WhenAll(services.GetServices<Migration>().Select(async migration =>
        {
            await using var scope = services.CreateAsyncScope();
            var database = migration.DatabaseOf(scope.ServiceProvider);

            // Migrating compares whole models before it finds nothing to do, which would be a good part of every start.
            if ((await database.GetPendingMigrationsAsync(ct)).Any())
            {
                await database.MigrateAsync(ct);
            }
        }));
}
