using System.Diagnostics;
using EdiRegion.Standalone.Postgres;
using Npgsql;

namespace EdiRegion.Standalone.Tests.Postgres;

public sealed class EmbeddedPostgresTests : IAsyncDisposable
{
    private readonly TemporaryFolder data = new();
    private EmbeddedPostgres? server;

    [Fact]
    public async Task The_password_is_random_and_only_its_owner_reads_it()
    {
        await StartAsync();

        var file = Path.Combine(data.Path, "postgres.password");
        File.ReadAllText(file).Trim().Length.ShouldBe(40);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task It_keeps_what_it_acknowledged_and_asks_for_the_password()
    {
        await StartAsync();

        (await AskAsync("show fsync")).ShouldBe("on");
        (await AskAsync("show listen_addresses")).ShouldBe("127.0.0.1");
        var stranger = new NpgsqlConnectionStringBuilder(server!.ConnectionString("metrics")) { Password = "a guess", Pooling = false };
        await using var connection = new NpgsqlConnection(stranger.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync(Now))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task A_restart_in_good_order_keeps_the_data()
    {
        await StartAsync();
        await AskAsync("create table kept as select 42 as answer");
        await server!.DisposeAsync();

        await StartAsync();

        (await AskAsync("select answer from kept")).ShouldBe("42");
    }

    [Fact]
    public async Task The_server_of_a_killed_process_is_taken_over()
    {
        await StartAsync();
        await AskAsync("create table kept as select 42 as answer");
        var port = server!.Port;

        await StartAsync();

        server.Port.ShouldBe(port);
        (await AskAsync("select answer from kept")).ShouldBe("42");
    }

    [Fact]
    public async Task A_killed_server_starts_again_with_its_data()
    {
        await StartAsync();
        await AskAsync("create table kept as select 42 as answer");
        EmbeddedPostgres.KillLeftover(data.Path);

        await StartAsync();

        (await AskAsync("select answer from kept")).ShouldBe("42");
    }

    [Fact]
    public async Task A_process_number_that_now_belongs_to_another_program_is_no_obstacle()
    {
        await StartAsync();
        await server!.DisposeAsync();
        File.WriteAllText(
            Path.Combine(data.Path, "postgres", "postmaster.pid"),
            $"{Environment.ProcessId}\n{data.Path}/postgres\n1790000000\n{server.Port}\n\n127.0.0.1\n\nready\n");

        await StartAsync();

        (await AskAsync("select 1")).ShouldBe("1");
    }

    [Fact]
    public async Task A_database_half_made_by_a_killed_process_is_made_afresh()
    {
        Directory.CreateDirectory(Path.Combine(data.Path, "postgres.new"));
        File.WriteAllText(Path.Combine(data.Path, "postgres.new", "PG_VERSION"), "18\n");

        await StartAsync();

        (await AskAsync("select 1")).ShouldBe("1");
    }

    [Fact]
    public async Task A_folder_of_another_major_version_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(data.Path, "postgres"));
        File.WriteAllText(Path.Combine(data.Path, "postgres", "PG_VERSION"), "9\n");

        var refusal = await Should.ThrowAsync<CannotStartException>(StartAsync);

        refusal.Message.ShouldContain("written by PostgreSQL 9");
        refusal.Message.ShouldContain("PG_BIN");
    }

    [Fact]
    public async Task A_folder_of_an_installed_older_version_is_served_by_that_version()
    {
        const string Older = "/usr/lib/postgresql/15/bin";
        Assert.SkipUnless(Directory.Exists(Older), "PostgreSQL 15 is not installed here.");
        var account = await Unprivileged.ChooseAsync(Now);
        await new PostgresCluster(data.Path).CreateAsync(new(Older, 15), account, durable: true, Now);

        await StartAsync();

        (await AskAsync("show server_version")).ShouldStartWith("15.");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        data.Dispose();
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task StartAsync()
    {
        server = await EmbeddedPostgres.StartAsync(data.Path, durable: true, line => Debug.WriteLine(line), Now);
        await server.EnsureDatabasesAsync(["metrics"], Now);
    }

    private async Task<string?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server!.ConnectionString("metrics"));
        await connection.OpenAsync(Now);
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync(Now))?.ToString();
    }
}
