using EdiRegion.Contracts.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EdiRegion.Insights.Figures;

/// <summary>Writes figures and totals in bulk: one round trip for a whole return, inside the transaction of its message.</summary>
internal static class FigureStore
{
    /// <summary>Channel on which readers hear whose ready-made answers are out of date; the payload is <c>collection/period</c>.</summary>
    internal const string Changed = "insights_figures";

    private const long PoolingLock = 0x45_44_49_50;

    internal static async Task TakeInAsync(
        this InsightsDb db, ReturnApproved happened, Dictionary<TotalKey, Addition> differences, List<OwnValue> values, CancellationToken ct)
    {
        await using var batch = db.Batch();

        batch.Add("DELETE FROM insights.figures WHERE collection = $1 AND period = $2 AND organisation = $3",
            happened.Collection, happened.Period, happened.Organisation);
        batch.Add("""
            INSERT INTO insights.figures (collection, period, organisation, cell, state, value)
            SELECT $1, $2, $3, cell, state, value FROM unnest($4::text[], $5::text[], $6::numeric[]) AS given(cell, state, value)
            """,
            happened.Collection, happened.Period, happened.Organisation,
            happened.Cells.Keys.ToArray(), happened.Cells.Values.Select(c => c.State).ToArray(),
            happened.Cells.Values.Select(c => c.State is "nil" ? 0 : c.Value).ToArray());
        batch.AddTotals(differences);
        batch.AddValues(values);
        batch.AddChanged(happened.Collection, happened.Period);

        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Tells readers, on commit, that ready-made answers of this collection and period are out of date.</summary>
    internal static void AddChanged(this NpgsqlBatch batch, string collection, string period) =>
        batch.Add("SELECT pg_notify($1, $2)", Changed, $"{collection}/{period}");

    internal static void AddValues(this NpgsqlBatch batch, List<OwnValue> values) => batch.Add("""
        INSERT INTO insights.own_values (measure, period, organisation, value, reason)
        SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::text[])
        ON CONFLICT (measure, period, organisation) DO UPDATE SET value = excluded.value, reason = excluded.reason
        """,
        values.Select(v => v.Measure).ToArray(), values.Select(v => v.Period).ToArray(), values.Select(v => v.Organisation).ToArray(),
        values.Select(v => v.Value).ToArray(), values.Select(v => v.Reason).ToArray());

    /// <summary>Adds to the totals, in one order everywhere: two returns that arrive together wait for each other and never deadlock.</summary>
    internal static void AddTotals(this NpgsqlBatch batch, Dictionary<TotalKey, Addition> differences)
    {
        var changes = differences
            .Where(d => d.Value != default)
            .OrderBy(d => d.Key.Measure, StringComparer.Ordinal)
            .ThenBy(d => d.Key.Scope, StringComparer.Ordinal)
            .ThenBy(d => d.Key.Period, StringComparer.Ordinal)
            .ThenBy(d => d.Key.Basis, StringComparer.Ordinal)
            .ThenBy(d => d.Key.Cell, StringComparer.Ordinal)
            .ToList();

        batch.Add("""
            INSERT INTO insights.pooled_totals AS held (measure, scope, period, basis, cell, sum, organisations)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::int[])
            ON CONFLICT (measure, scope, period, basis, cell)
            DO UPDATE SET sum = held.sum + excluded.sum, organisations = held.organisations + excluded.organisations
            """,
            changes.Select(c => c.Key.Measure).ToArray(), changes.Select(c => c.Key.Scope).ToArray(), changes.Select(c => c.Key.Period).ToArray(),
            changes.Select(c => c.Key.Basis).ToArray(), changes.Select(c => c.Key.Cell).ToArray(),
            changes.Select(c => c.Value.Sum).ToArray(), changes.Select(c => c.Value.Organisations).ToArray());
    }

    /// <summary>Counting a return shares this lock; pooling anew holds it alone.</summary>
    internal static Task WaitWhilePoolingAnewAsync(this InsightsDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({PoolingLock})", ct);

    internal static Task HoldCountingAsync(this InsightsDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PoolingLock})", ct);

    internal static NpgsqlBatch Batch(this InsightsDb db) =>
        new((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());

    internal static void Add(this NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        batch.BatchCommands.Add(command);
    }
}
