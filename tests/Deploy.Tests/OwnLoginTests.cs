using System.Diagnostics;
using EdiRegion.TestKit;
using Npgsql;

namespace EdiRegion.Deploy.Tests;

/// <summary>What deploy/compose/databases/create.sh makes, on a real server: each service brings its own database up to date and meets no other.</summary>
public sealed class OwnLoginTests
{
    private static readonly string[] Services = ["Access", "Metrics", "Insights", "ActionPlans", "SelfAssessment", "Awards"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_service_migrates_as_itself_and_the_wall_around_monitoring_holds()
    {
        await CreateAsync();
        await CreateAsync();

        foreach (var service in Services)
        {
            await RunAsync("dotnet", [BuiltProgram.Of(service), "migrate"], new()
            {
                [$"ConnectionStrings__{service.ToLowerInvariant()}"] = await LoginAsync(service),
                ["Access__PublicUrl"] = "http://localhost:5080",
            });
            (await AskAsync(await LoginAsync(service), "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = current_user")).ShouldBe(false);
        }

        (await Should.ThrowAsync<PostgresException>(async () => await AskAsync(await LoginAsync("Access", database: "awards"), "SELECT 1"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        var awards = await LoginAsync("Awards");
        const string Say = "INSERT INTO awards_monitoring.answers VALUES (gen_random_uuid(), 'midas-2001', '{}')";
        (await Should.ThrowAsync<PostgresException>(() => AskAsync(awards, Say))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        await AskAsync(awards, $"SET ROLE awards_monitoring; {Say}");
        (await AskAsync(awards, "SELECT count(*) FROM awards_monitoring.answers")).ShouldBe(0L);
        ((long)(await AskAsync(awards, "SET ROLE awards_monitoring; SELECT count(*) FROM awards_monitoring.answers"))!).ShouldBeGreaterThan(0);
        (await Should.ThrowAsync<PostgresException>(() => AskAsync(awards, "SET ROLE awards_monitoring; SELECT count(*) FROM awards.nominations"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static async Task CreateAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync());
        var settings = Services.ToDictionary(service => $"{service.ToUpperInvariant()}_PASSWORD", service => PasswordOf(service));
        settings["PGHOST"] = server.Host!;
        settings["PGPORT"] = $"{server.Port}";
        settings["PGPASSWORD"] = server.Password ?? "";
        settings["POSTGRES_USER"] = server.Username!;
        Assert.SkipWhen(Environment.GetEnvironmentVariable("PATH")!.Split(':').All(folder => !File.Exists(Path.Combine(folder, "psql"))), "No psql on this machine: it comes with PostgreSQL's client programs.");

        await RunAsync(Repository.Find("deploy", "compose", "databases", "create.sh"), [], settings);
    }

    /// <summary>With what a shell or a connection string could stumble over.</summary>
    private static string PasswordOf(string service) => $"{service}'s \"own\" $word";

    private static async Task<string> LoginAsync(string service, string? database = null) => new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync())
    {
        Database = database ?? service.ToLowerInvariant(),
        Username = service.ToLowerInvariant(),
        Password = PasswordOf(service),
        Pooling = false,
    }.ConnectionString;

    private static async Task<object?> AskAsync(string login, string sql)
    {
        await using var connection = new NpgsqlConnection(login);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);

        return await command.ExecuteScalarAsync(Ct);
    }

    private static async Task RunAsync(string program, string[] arguments, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {string.Concat(printed)}");
    }
}
