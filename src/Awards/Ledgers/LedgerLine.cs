using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Ledgers;

/// <summary>A line of the ledger of a category, as it was appended.</summary>
internal sealed class LedgerLine
{
    public required string Cycle { get; init; }

    public required string Category { get; init; }

    public required int Number { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>Canonical JSON: text, so that no byte of it is written anew.</summary>
    public required string Payload { get; init; }

    public required string Digest { get; init; }

    internal LedgerEntry ToEntry() => new() { Number = Number, Kind = Kind, At = At, By = By, Payload = Payload, Digest = Digest };
}

/// <summary>Where ledgers are kept.</summary>
internal static class LedgerTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<LedgerLine>(line =>
        {
            line.ToTable("ledger");
            line.HasKey(l => new { l.Cycle, l.Category, l.Number });
            line.HasOne<Cycle>().WithMany().HasForeignKey(l => l.Cycle);
        });
        model.Entity<LedgerEnd>(end =>
        {
            end.ToTable("ledger_ends");
            end.HasKey(e => new { e.Cycle, e.Category });
            end.HasOne<Cycle>().WithMany().HasForeignKey(e => e.Cycle);
        });
        model.Entity<DecisionReason>(reason =>
        {
            reason.ToTable("decision_reasons");
            reason.HasKey(r => new { r.Cycle, r.Category, r.Number });
            reason.HasOne<LedgerLine>().WithMany().HasForeignKey(r => new { r.Cycle, r.Category, r.Number });
            reason.HasOne<Nomination>().WithMany().HasForeignKey(r => r.NominationId);
        });
    }
}
