using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Completeness;

/// <summary>Notes where a return stands; an older fact that arrives late changes nothing.</summary>
internal sealed class NoteReturn(InsightsDb db) : IHandle<ReturnMoved>
{
    public async Task Handle(ReturnMoved happened, CancellationToken ct)
    {
        var status = await db.StatusAsync(happened.Organisation, happened.Collection, happened.Period, ct);

        if (happened.Version > status.Version)
        {
            (status.State, status.Version) = (happened.State, happened.Version);
        }
    }
}

internal static class ReturnStatuses
{
    /// <summary>The status row, locked for this transaction: facts about one return take their turn.</summary>
    internal static async Task<ReturnStatus> StatusAsync(this InsightsDb db, string organisation, string collection, string period, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO insights.returns (collection, period, organisation, state, version, approved_revision)
            VALUES ({collection}, {period}, {organisation}, 'none', 0, 0) ON CONFLICT DO NOTHING
            """, ct);

        return await db.Returns
            .FromSql($"SELECT * FROM insights.returns WHERE collection = {collection} AND period = {period} AND organisation = {organisation} FOR UPDATE")
            .SingleAsync(ct);
    }
}
