using System.Text.Json.Serialization;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.ServiceDefaults.Messaging;
using EdiRegion.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EdiRegion.ServiceDefaults;

/// <summary>What a host owns, once: pipeline, tokens, problem details, JSON, health, telemetry, the bus.</summary>
public static class ServiceDefaults
{
    /// <summary>What any host needs, the gateway and the portal too: a clock, problem details, health, telemetry.</summary>
    public static TBuilder AddHostDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddProblems();
        builder.Services.AddHealthChecks();

        foreach (var chatty in (string[])["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http", "MassTransit"])
        {
            builder.Logging.AddFilter(chatty, LogLevel.Warning);
        }

        // A failed command throws, and is logged where it is caught; the first look for the migrations table always fails.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);

        builder.AddTelemetry();

        return builder;
    }

    /// <summary>What a service needs besides: the region's definitions, tokens, JSON, the documentation of its API, the bus.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.AddHostDefaults();
        builder.Services.AddSingleton(_ => Definitions.Load(builder.Configuration["Definitions:Overlay"]));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
        builder.Services.AddOpenApi();
        builder.AddAccessTokens();
        builder.AddBus();

        return builder;
    }

    /// <summary>The pipeline up to the routes, and the health routes.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseProblems();
        app.BufferKeyedRequests();
        app.UseBodilessRequests();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PermissionGate>();

        app.MapHealth();
        app.MapOpenApi().AllowAnyone("documentation of the API holds no data");

        return app;
    }

    /// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: its database and its bus answer too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnyone("probe");
        app.MapHealthChecks("/health/ready").AllowAnyone("probe");
    }

    /// <summary>
    /// Checks that every route says who may use it, applies migrations where the host is to (<c>migrate</c> as the first argument: apply and
    /// leave; <c>Database:MigrateOnStart</c> or Development: apply and serve), then serves.
    /// </summary>
    public static async Task RunServiceAsync(this WebApplication app, string[] args)
    {
        app.RefuseUndeclaredRoutes();

        if (args is ["migrate", ..])
        {
            await app.Services.MigrateAsync();
            return;
        }

        if (app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("Database:MigrateOnStart"))
        {
            await app.Services.MigrateAsync();
        }

        await app.RunAsync();
    }
}
