using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.TestKit;
using Npgsql;
using RabbitMQ.Client;

namespace EdiRegion.ServiceDefaults.Tests;

/// <summary>What holds whatever the transport: a told event is handled, once; one that cannot be handled is parked with its reason and can be replayed.</summary>
public abstract class MessagingTests(string? rabbitMq)
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_told_is_handled_and_leaves_the_outbox()
    {
        await using var app = await StartAsync();

        (await app.ClientFor("trust-lead:RRK").PostAsync("/api/ping/v1/pings/RRK", null, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually(async () => (await app.PongsAsync("RRK")).ShouldBe(1));
        await Eventually(async () => (await Count(app, "ping.outbox")).ShouldBe(0));
        (await Count(app, "ping.inbox")).ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_handled_is_parked_with_its_reason_and_holds_nothing_up()
    {
        await using var app = await StartAsync();
        app.Stumbling.Over = "RRK";
        var operatorClient = app.ClientFor("administrator:Y60");

        await app.ClientFor("trust-lead:RRK").PostAsync("/api/ping/v1/pings/RRK", null, Ct);
        await app.ClientFor("trust-lead:RJE").PostAsync("/api/ping/v1/pings/RJE", null, Ct);

        await Eventually(async () => (await app.PongsAsync("RJE")).ShouldBe(1));
        JsonNode? parked = null;
        await Eventually(async () => (parked = (await operatorClient.GetFromJsonAsync<JsonObject>("/api/ping/v1/parked", Ct))!["items"]!.AsArray().SingleOrDefault()).ShouldNotBeNull());
        parked!["reason"]!.GetValue<string>().ShouldBe("FormatException: Cannot read RRK");
        (await app.PongsAsync("RRK")).ShouldBe(0);

        var replay = $"/api/ping/v1/parked/{parked["id"]!.GetValue<string>()}/replay";
        (await operatorClient.PostAsync(replay, null, Ct)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        app.Stumbling.Over = null;
        (await operatorClient.PostAsync(replay, null, Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.PongsAsync("RRK")).ShouldBe(1);
        (await operatorClient.PostAsync(replay, null, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_hundred_events_leave_in_order_and_are_handled_once_each()
    {
        await using var app = await StartAsync();
        var client = app.ClientFor("trust-lead:RRK");

        await Parallel.ForEachAsync(Enumerable.Range(0, 100), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Ct },
            async (_, ct) => (await client.PostAsync("/api/ping/v1/pings/RRK", null, ct)).EnsureSuccessStatusCode());

        await Eventually(async () => (await app.PongsAsync("RRK")).ShouldBe(100));
        (await Count(app, "ping.parked_messages")).ShouldBe(0);
    }

    private static async Task<long> Count(PingApp app, string table)
    {
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);

        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>Patient: a message is tried again for a while before it is parked, and a busy machine takes its time.</summary>
    protected static async Task Eventually(Func<Task> check)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await check();
                return;
            }
            catch (ShouldAssertException) when (attempt < 900)
            {
                await Task.Delay(100, Ct);
            }
        }
    }

    private Task<PingApp> StartAsync() => PingApp.StartAsync(rabbitMq);
}

public sealed class InProcessMessagingTests() : MessagingTests(rabbitMq: null);

public sealed class RabbitMqMessagingTests(RabbitMq broker) : MessagingTests(broker.Address), IClassFixture<RabbitMq>
{
    [Fact]
    public async Task What_waits_in_the_outbox_at_the_very_first_start_finds_its_queue()
    {
        await broker.ForgetAsync("ping.count-ping", Ct);

        await using var app = await PingApp.StartAsync(broker.Address, waiting: "RRK");

        await Eventually(async () => (await app.PongsAsync("RRK")).ShouldBe(1));
    }
}

/// <summary>A broker for one class of tests.</summary>
public sealed class RabbitMq : IAsyncLifetime
{
    private RabbitMqServer? _server;

    public string Address => _server!.Address.ToString();

    /// <summary>As if nobody had ever listened to this queue.</summary>
    public async Task ForgetAsync(string queue, CancellationToken ct)
    {
        await using var connection = await new ConnectionFactory { Uri = _server!.Address }.CreateConnectionAsync(ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        await channel.QueueDeleteAsync(queue, cancellationToken: ct);
    }

    public async ValueTask InitializeAsync() => _server = await RabbitMqServer.StartAsync();

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
