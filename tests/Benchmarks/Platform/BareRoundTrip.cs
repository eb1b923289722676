using System.Diagnostics;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace EdiRegion.Benchmarks.Platform;

/// <summary>What cannot be avoided between a change here and its effect there: commit, confirmed publish, consume, commit, acknowledge.</summary>
internal sealed class BareRoundTrip : IAsyncDisposable
{
    private const string Queue = "benchmark.floor";
    private static readonly byte[] Message = new byte[4096];
    private readonly NpgsqlDataSource _database;
    private readonly IConnection _broker;
    private readonly IChannel _publisher;
    private readonly IChannel _consumer;
    private TaskCompletionSource _handled = new();

    private BareRoundTrip(NpgsqlDataSource database, IConnection broker, IChannel publisher, IChannel consumer) =>
        (_database, _broker, _publisher, _consumer) = (database, broker, publisher, consumer);

    internal static async Task<BareRoundTrip> StartAsync(Uri rabbit, string database)
    {
        var broker = await new ConnectionFactory { Uri = rabbit }.CreateConnectionAsync();
        var publisher = await broker.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var consumer = await broker.CreateChannelAsync();
        await consumer.QueueDeclareAsync(
            Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });

        var bare = new BareRoundTrip(NpgsqlDataSource.Create(database), broker, publisher, consumer);
        await bare.ExecuteAsync("create table if not exists step (id bigint generated always as identity primary key, body bytea)");

        var received = new AsyncEventingBasicConsumer(consumer);
        received.ReceivedAsync += bare.HandleAsync;
        await consumer.BasicConsumeAsync(Queue, autoAck: false, received);

        return bare;
    }

    internal async Task<TimeSpan> RunAsync()
    {
        _handled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = Stopwatch.GetTimestamp();
        await InsertAsync();
        await _publisher.BasicPublishAsync("", Queue, mandatory: true, new BasicProperties { Persistent = true }, Message);
        await _handled.Task;

        return Stopwatch.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        await _consumer.QueueDeleteAsync(Queue);
        await _publisher.DisposeAsync();
        await _consumer.DisposeAsync();
        await _broker.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task HandleAsync(object sender, BasicDeliverEventArgs message)
    {
        await InsertAsync();
        _handled.SetResult();
        await _consumer.BasicAckAsync(message.DeliveryTag, multiple: false);
    }

    private async Task InsertAsync()
    {
        await using var insert = _database.CreateCommand("insert into step (body) values ($1)");
        insert.Parameters.Add(new() { Value = Message });
        await insert.ExecuteNonQueryAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
