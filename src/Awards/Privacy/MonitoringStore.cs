using System.Text.Json;
using EdiRegion.Platform.Storage;
using Npgsql;
using NpgsqlTypes;

namespace EdiRegion.Awards.Privacy;

/// <summary>
/// What nominees said about themselves: a schema of its own that only the database role awards_monitoring reads and writes. That role sees nothing else, and everything else
/// of the service works without it.
/// </summary>
internal sealed class MonitoringStore([FromKeyedServices(AwardsDb.Name)] NpgsqlDataSource source)
{
    internal async Task<IReadOnlyDictionary<string, string>> ReadAsync(Guid nomination, CancellationToken ct) => await AsRoleAsync(async (connection, transaction) =>
    {
        await using var command = new NpgsqlCommand("SELECT answers FROM awards_monitoring.answers WHERE nomination_id = $1", connection, transaction) { Parameters = { new() { Value = nomination } } };

        return await command.ExecuteScalarAsync(ct) is string json ? Parse(json) : new Dictionary<string, string>();
    }, ct);

    /// <summary>Takes the place of what was said before; nothing said leaves nothing behind.</summary>
    internal Task WriteAsync(Guid nomination, string cycle, IReadOnlyDictionary<string, string> answers, CancellationToken ct) => answers.Count == 0
        ? ForgetAsync(nomination, ct)
        : AsRoleAsync(async (connection, transaction) =>
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO awards_monitoring.answers (nomination_id, cycle, answers) VALUES ($1, $2, $3) ON CONFLICT (nomination_id) DO UPDATE SET answers = excluded.answers", connection, transaction)
            {
                Parameters = { new() { Value = nomination }, new() { Value = cycle }, new() { Value = JsonSerializer.Serialize(answers, StoredJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb } },
            };

            return await command.ExecuteNonQueryAsync(ct);
        }, ct);

    internal Task<int> ForgetAsync(Guid nomination, CancellationToken ct) => DeleteAsync("nomination_id = $1", nomination, ct);

    internal Task<int> ForgetCycleAsync(string cycle, CancellationToken ct) => DeleteAsync("cycle = $1", cycle, ct);

    /// <summary>The answers to one question by nomination.</summary>
    internal async Task<IReadOnlyDictionary<Guid, string>> OfCycleAsync(string cycle, string question, CancellationToken ct) => await AsRoleAsync(async (connection, transaction) =>
    {
        await using var command = new NpgsqlCommand("SELECT nomination_id, answers ->> $2 FROM awards_monitoring.answers WHERE cycle = $1 AND answers ->> $2 IS NOT NULL", connection, transaction)
        {
            Parameters = { new() { Value = cycle }, new() { Value = question } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        var answers = new Dictionary<Guid, string>();

        while (await rows.ReadAsync(ct))
        {
            answers[rows.GetGuid(0)] = rows.GetString(1);
        }

        return answers;
    }, ct);

    private Task<int> DeleteAsync(string where, object value, CancellationToken ct) => AsRoleAsync(async (connection, transaction) =>
    {
        await using var command = new NpgsqlCommand($"DELETE FROM awards_monitoring.answers WHERE {where}", connection, transaction) { Parameters = { new() { Value = value } } };

        return await command.ExecuteNonQueryAsync(ct);
    }, ct);

    private async Task<T> AsRoleAsync<T>(Func<NpgsqlConnection, NpgsqlTransaction, Task<T>> work, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var role = new NpgsqlCommand("SET LOCAL ROLE awards_monitoring", connection, transaction);
        await role.ExecuteNonQueryAsync(ct);
        var result = await work(connection, transaction);
        await transaction.CommitAsync(ct);

        return result;
    }

    private static Dictionary<string, string> Parse(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json, StoredJson.Options) ?? [];
}
