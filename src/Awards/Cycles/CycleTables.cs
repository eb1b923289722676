using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Cycles;

/// <summary>Where cycles are kept.</summary>
internal static class CycleTables
{
    internal static void Describe(ModelBuilder model) => model.Entity<Cycle>(cycle =>
    {
        cycle.ToTable("cycles");
        cycle.HasKey(c => c.Key);
        cycle.Property(c => c.Stage).HasConversion<string>();
        cycle.Property(c => c.FrozenRules).HasColumnType("jsonb");
        cycle.Property(c => c.Version).IsConcurrencyToken();
    });
}
