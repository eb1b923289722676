using EdiRegion.EndToEnd.Tracing;
using EdiRegion.TestKit;

namespace EdiRegion.EndToEnd.Harness;

/// <summary>
/// The whole platform as it runs distributed: every service a process of its own, a database each, RabbitMQ between them, the gateway in
/// front. Names and settings are those of AppHost and Compose.
/// </summary>
public sealed class PlatformUnderTest : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edi-region-platform-").FullName;
    private readonly List<TestDatabase> _databases = [];
    private RabbitMqServer? _rabbitMq;
    private OtlpReceiver? _telemetry;
    private Staff? _staff;

    public ServiceProcess Access { get; } = new("Access");

    public ServiceProcess Metrics { get; } = new("Metrics");

    public ServiceProcess Insights { get; } = new("Insights");

    public ServiceProcess ActionPlans { get; } = new("ActionPlans");

    public ServiceProcess SelfAssessment { get; } = new("SelfAssessment");

    public ServiceProcess Awards { get; } = new("Awards");

    public ServiceProcess Portal { get; } = new("Portal");

    public ServiceProcess Gateway { get; } = new("Gateway");

    public RabbitMqServer RabbitMq => _rabbitMq!;

    /// <summary>The spans that every service has exported.</summary>
    public OtlpReceiver Telemetry => _telemetry!;

    /// <summary>Everyone who asks something of the platform, signed in.</summary>
    public Staff Staff => _staff!;

    /// <summary>What Metrics holds, to look at and to lock.</summary>
    public Database MetricsDatabase => new(_databases[1].ConnectionString);

    /// <summary>What Insights holds.</summary>
    public Database InsightsDatabase => new(_databases[2].ConnectionString);

    private (string Name, ServiceProcess Process)[] Services =>
        [
            ("access", Access), ("metrics", Metrics), ("insights", Insights), ("actionplans", ActionPlans), ("selfassessment", SelfAssessment), ("awards", Awards),
            ("portal", Portal), ("gateway", Gateway),
        ];

    public async ValueTask InitializeAsync()
    {
        var broker = RabbitMqServer.StartAsync();

        foreach (var name in (string[])["access", "metrics", "insights", "actionplans", "selfassessment", "awards"])
        {
            _databases.Add(await PostgresServer.CreateDatabaseAsync(name));
        }

        _rabbitMq = await broker;
        _telemetry = await OtlpReceiver.StartAsync();
        Configure();
        await BeWholeAsync();
        _staff = await Staff.BeginAsync(Gateway.Address, Access, _folder);
    }

    /// <summary>Starts what does not run: at the beginning everything, later what a failed test has left killed.</summary>
    public async Task BeWholeAsync()
    {
        var away = Services.Where(service => !service.Process.IsRunning).ToList();
        away.ForEach(service => service.Process.Start());

        foreach (var (_, service) in away)
        {
            await service.BeReadyAsync();
        }
    }

    /// <summary>The end of what each service printed.</summary>
    public string Printed(int lines = 40) => string.Join('\n', Services.Select(service =>
        $"--- {service.Name}\n{string.Join('\n', service.Process.Printed.Split('\n').TakeLast(lines))}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, service) in Services)
        {
            service.Dispose();
        }

        _staff?.Dispose();

        if (_telemetry is not null)
        {
            await _telemetry.DisposeAsync();
        }

        if (_rabbitMq is not null)
        {
            await _rabbitMq.DisposeAsync();
        }

        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void Configure()
    {
        var publicUrl = Gateway.Address.ToString().TrimEnd('/');

        foreach (var (name, service) in Services)
        {
            service.Settings["Access__PublicUrl"] = publicUrl;
            service.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = Telemetry.Address;
            service.Settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
            service.Settings["OTEL_BSP_SCHEDULE_DELAY"] = "500";
            service.Settings["OTEL_SERVICE_NAME"] = name;
        }

        foreach (var (service, database, name) in (ReadOnlySpan<(ServiceProcess, TestDatabase, string)>)
            [
                (Access, _databases[0], "access"), (Metrics, _databases[1], "metrics"), (Insights, _databases[2], "insights"),
                (ActionPlans, _databases[3], "actionplans"), (SelfAssessment, _databases[4], "selfassessment"), (Awards, _databases[5], "awards"),
            ])
        {
            service.Settings[$"ConnectionStrings__{name}"] = database.ConnectionString;
            service.Settings["ConnectionStrings__rabbitmq"] = RabbitMq.Address.ToString();
            service.Settings["Database__MigrateOnStart"] = "true";
            service.Settings["Access__Authority"] = Access.Address.ToString().TrimEnd('/');
            Gateway.Settings[$"Services__{name}"] = service.Address.ToString();
        }

        Access.Settings["DataProtection__Folder"] = Path.Combine(_folder, "keys");
        Access.Settings["Mail__Folder"] = Path.Combine(_folder, "mail");
        Portal.Settings["Gateway__Address"] = publicUrl;
        Gateway.Settings["Services__portal"] = Portal.Address.ToString();

        foreach (var limit in (string[])["RequestsPerSecond", "Burst", "SignInsPerSecond", "SignInBurst"])
        {
            Gateway.Settings[$"Edge__{limit}"] = "100000";
        }
    }
}
