using System.Diagnostics;
using System.Text.Json;
using EdiRegion.Platform.Messaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>
/// Takes messages out of one outbox in order and hands them to the transport. A row goes only when the transport has confirmed it, so a
/// kill at any point repeats a message and never loses one. Several processes may run it: they take turns on the head of the queue.
/// </summary>
internal sealed class OutboxDispatcher(OutboxSource outbox, ITransport transport, TimeProvider clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Confirmation = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        var failures = 0;

        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var listener = await ListenAsync(ct);

                while (true)
                {
                    while (await DispatchAsync(ct) == Batch)
                    {
                    }

                    failures = 0;
                    await listener.WaitAsync(LongestWait, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                failures++;
                var pause = TimeSpan.FromMilliseconds(Math.Min(5_000, 100 * Math.Pow(2, failures)));
                log.LogWarning(problem, "The outbox of {Schema} waits {Pause} before it tries again", outbox.Schema, pause);
                await Task.Delay(pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<NpgsqlConnection> ListenAsync(CancellationToken ct)
    {
        var connection = await outbox.Database.OpenConnectionAsync(ct);
        await using var listen = new NpgsqlCommand($"LISTEN {outbox.Schema}_outbox", connection);
        await listen.ExecuteNonQueryAsync(ct);

        return connection;
    }

    /// <summary>Carries what waits, oldest first, in one transaction that holds the rows; says how many there were.</summary>
    private async Task<int> DispatchAsync(CancellationToken ct)
    {
        await using var connection = await outbox.Database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var waiting = await TakeAsync(connection, ct);
        List<long> carried = [];

        try
        {
            foreach (var message in waiting)
            {
                using var activity = MessagingActivity.Source.StartActivity($"publish {message.Type}", ActivityKind.Producer, message.TraceParent);
                using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
                deadline.CancelAfter(Confirmation);

                await transport.CarryAsync(message, Read(message), deadline.Token);
                carried.Add(message.Id);
            }
        }
        finally
        {
            if (carried.Count > 0)
            {
                await using var forget = new NpgsqlCommand($"DELETE FROM {outbox.Schema}.outbox WHERE id = ANY($1)", connection)
                {
                    Parameters = { new() { Value = carried } },
                };
                await forget.ExecuteNonQueryAsync(CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
            }
        }

        return waiting.Count;
    }

    private async Task<List<OutboxMessage>> TakeAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var take = new NpgsqlCommand(
            $"SELECT id, message_id, type, body, trace_parent, trace_state FROM {outbox.Schema}.outbox ORDER BY id LIMIT {Batch} FOR UPDATE", connection);
        await using var rows = await take.ExecuteReaderAsync(ct);
        List<OutboxMessage> waiting = [];

        while (await rows.ReadAsync(ct))
        {
            waiting.Add(new()
            {
                Id = rows.GetInt64(0),
                MessageId = rows.GetGuid(1),
                Type = rows.GetString(2),
                Body = rows.GetString(3),
                TraceParent = await rows.IsDBNullAsync(4, ct) ? null : rows.GetString(4),
                TraceState = await rows.IsDBNullAsync(5, ct) ? null : rows.GetString(5),
            });
        }

        return waiting;
    }

    private static object Read(OutboxMessage message) =>
        JsonSerializer.Deserialize(message.Body, Contract.Of(message.Type), MessageJson.Options)
        ?? throw new InvalidOperationException($"Outbox message {message.MessageId} is empty");
}
