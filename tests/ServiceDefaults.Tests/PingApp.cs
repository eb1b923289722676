using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using EdiRegion.Platform.Storage;
using EdiRegion.ServiceDefaults.Messaging;
using EdiRegion.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.ServiceDefaults.Tests;

/// <summary>The smallest service there can be: one route that tells, one handler that counts or stumbles.</summary>
public sealed class PingDb(DbContextOptions<PingDb> options) : ServiceDb(options)
{
    public override string Schema => "ping";

    public DbSet<Pong> Pongs => Set<Pong>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<Pong>().ToTable("pongs").HasKey(p => p.Id);
        UseSnakeCase(model);
    }
}

public sealed class Pong
{
    public long Id { get; init; }

    public required string Organisation { get; init; }
}

/// <summary>Counts what it hears, and stumbles over what it was told to stumble over.</summary>
public sealed class CountPing(PingDb db, Stumbling stumbling) : IHandle<ReturnMoved>
{
    public Task Handle(ReturnMoved happened, CancellationToken ct)
    {
        db.Add(new Pong { Organisation = happened.Organisation });

        return stumbling.Over == happened.Organisation ? throw new FormatException($"Cannot read {happened.Organisation}") : Task.CompletedTask;
    }
}

public sealed class Stumbling
{
    public string? Over { get; set; }
}

/// <summary>Runs it on a fresh database, in process or over RabbitMQ.</summary>
public sealed class PingApp : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private PingApp(TestDatabase database, WebApplication app) => (_database, _app) = (database, app);

    public Stumbling Stumbling => _app.Services.GetRequiredService<Stumbling>();

    public IServiceProvider Services => _app.Services;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>Starts it; <paramref name="waiting"/> names an organisation of which an event waits in the outbox already.</summary>
    public static async Task<PingApp> StartAsync(string? rabbitMq = null, Action<IEndpointRouteBuilder>? more = null, string? waiting = null, IInterceptor? interceptor = null)
    {
        var database = await PostgresServer.CreateDatabaseAsync("ping");
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:ping"] = database.ConnectionString,
            ["ConnectionStrings:rabbitmq"] = rabbitMq,
        });
        builder.AddServiceDefaults();
        builder.AddDatabase<PingDb>("ping");
        builder.Services.ConfigureDbContext<PingDb>(options => options.AddInterceptors(interceptor is null ? [] : [interceptor]));
        builder.Services.TrustTestTokens();
        builder.Services.AddSingleton<Stumbling>();
        builder.Services.AddHandler<PingDb, ReturnMoved, CountPing>("ping.count-ping");

        var app = builder.Build();
        app.UseServiceDefaults();
        var routes = app.MapGroup("/api/ping/v1").WithIdempotency<PingDb>();
        routes.MapPost("/pings/{ods}", async (string ods, PingDb db, CancellationToken ct) =>
        {
            db.Tell(Moved(ods));
            await db.SaveChangesAsync(ct);

            return TypedResults.Ok(new { told = ods });
        }).Require(Permissions.PrepareReturns, organisation: "ods");
        routes.MapParkedMessages<PingDb>("ping");
        more?.Invoke(app);
        app.RefuseUndeclaredRoutes();

        await CreateTablesAsync(app.Services, waiting);
        await app.StartAsync();

        return new(database, app);
    }

    public HttpClient ClientFor(params string[] roles)
    {
        var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.For(string.Join('+', roles), roles));

        return client;
    }

    public async Task<int> PongsAsync(string organisation)
    {
        await using var scope = Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<PingDb>().Pongs.CountAsync(p => p.Organisation == organisation);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static ReturnMoved Moved(string ods) => new(ods, "wres", "2025-26", 1, 1, "draft", DateTimeOffset.UnixEpoch);

    private static async Task CreateTablesAsync(IServiceProvider services, string? waiting)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PingDb>();
        await db.Database.EnsureCreatedAsync();

        var wake = new MigrationBuilder("Npgsql");
        wake.WakeDispatchers("ping");

        foreach (var operation in wake.Operations.OfType<Microsoft.EntityFrameworkCore.Migrations.Operations.SqlOperation>())
        {
            await db.Database.ExecuteSqlRawAsync(operation.Sql);
        }

        if (waiting is not null)
        {
            db.Tell(Moved(waiting));
            await db.SaveChangesAsync();
        }
    }
}
