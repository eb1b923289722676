using EdiRegion.Region;
using EdiRegion.Standalone;
using EdiRegion.Standalone.Postgres;
using EdiRegion.TestKit;

namespace EdiRegion.Benchmarks.Platform;

/// <summary>Gateway, Metrics and Insights as processes of their own over RabbitMQ and a durable PostgreSQL, as in production.</summary>
internal sealed class DistributedPlatform : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _running = new();
    private string _folder = "";
    private Uri? _actionPlans;
    private EmbeddedPostgres _postgres = null!;

    internal Definitions Definitions { get; } = Definitions.Load();

    internal TokenAuthority Tokens { get; private set; } = null!;

    internal Uri Gateway { get; private set; } = null!;

    internal Uri Rabbit { get; private set; } = null!;

    /// <summary>A database of nobody, on the same server, for the floors.</summary>
    internal string FloorDatabase { get; private set; } = "";

    internal static async Task<DistributedPlatform> StartAsync()
    {
        Console.Error.WriteLine("starting PostgreSQL, RabbitMQ, Metrics, Insights, Gateway ...");
        var platform = new DistributedPlatform();

        try
        {
            await platform.StartAllAsync();

            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    /// <summary>A gateway of its own before some other service.</summary>
    internal Task<BuiltProcess> GatewayBeforeAsync(Uri metrics, Uri insights) => BuiltProcess.StartServiceAsync("Gateway", new Dictionary<string, string>
    {
        ["Services:access"] = Tokens.Address,
        ["Services:metrics"] = $"{metrics}",
        ["Services:insights"] = $"{insights}",
        ["Services:actionplans"] = Tokens.Address,
        ["Services:selfassessment"] = Tokens.Address,
        ["Services:awards"] = Tokens.Address,
        ["Services:portal"] = Tokens.Address,
        ["Edge:RequestsPerSecond"] = "1000000",
        ["Edge:Burst"] = "10000000",
        ["Edge:ClientsPerAddress"] = "10000",
    });

    /// <summary>The service of action plans, for the benchmark that asks it: its address, and its database to fill.</summary>
    internal async Task<(Uri Address, string Database)> StartActionPlansAsync()
    {
        await _postgres.EnsureDatabasesAsync(["actionplans"], CancellationToken.None);
        _actionPlans ??= Running(await StartServiceAsync("ActionPlans", "actionplans", _postgres)).Address;

        return (_actionPlans, _postgres.ConnectionString("actionplans"));
    }

    /// <summary>The first error each process wrote, for when a run fails.</summary>
    internal string Errors() => string.Join('\n', _running.OfType<BuiltProcess>().Select(process => process.Errors()));

    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        if (_folder.Length > 0)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task StartAllAsync()
    {
        Tokens = Running(await TokenAuthority.StartAsync());
        _folder = Directory.CreateTempSubdirectory("edi-benchmark-").FullName;
        var data = DataFolder.Hold(_folder);
        var postgres = _postgres = Running(await EmbeddedPostgres.StartAsync(data.Path, durable: true, Console.Error.WriteLine, CancellationToken.None));
        await postgres.EnsureDatabasesAsync(["metrics", "insights", "floor"], CancellationToken.None);
        FloorDatabase = postgres.ConnectionString("floor");
        Rabbit = Running(await RabbitMqServer.StartAsync()).Address;

        var metrics = Running(await StartServiceAsync("Metrics", "metrics", postgres));
        var insights = Running(await StartServiceAsync("Insights", "insights", postgres));
        Gateway = Running(await GatewayBeforeAsync(metrics.Address, insights.Address)).Address;
    }

    private Task<BuiltProcess> StartServiceAsync(string service, string database, EmbeddedPostgres postgres) => BuiltProcess.StartServiceAsync(
        service,
        new Dictionary<string, string>
        {
            [$"ConnectionStrings:{database}"] = postgres.ConnectionString(database),
            ["ConnectionStrings:rabbitmq"] = $"{Rabbit}",
            ["Access:PublicUrl"] = Tokens.Address,
            ["Database:MigrateOnStart"] = "true",
        });

    private T Running<T>(T part)
        where T : IAsyncDisposable
    {
        _running.Push(part);

        return part;
    }
}
