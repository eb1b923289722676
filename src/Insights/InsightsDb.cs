using EdiRegion.Insights.Awards;
using EdiRegion.Insights.Completeness;
using EdiRegion.Insights.Figures;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights;

internal sealed class InsightsDb(DbContextOptions<InsightsDb> options) : ServiceDb(options)
{
    public const string Name = "insights";

    public override string Schema => Name;

    public DbSet<Figure> Figures => Set<Figure>();

    public DbSet<PooledTotal> Totals => Set<PooledTotal>();

    public DbSet<OwnValue> Values => Set<OwnValue>();

    public DbSet<ReturnStatus> Returns => Set<ReturnStatus>();

    public DbSet<PeriodDue> Periods => Set<PeriodDue>();

    public DbSet<PooledBy> PooledBy => Set<PooledBy>();

    public DbSet<AwardCycle> Awards => Set<AwardCycle>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        model.Entity<Figure>(figure =>
        {
            figure.ToTable("figures");
            figure.HasKey(f => new { f.Collection, f.Period, f.Organisation, f.Cell });
        });
        model.Entity<PooledTotal>(total =>
        {
            total.ToTable("pooled_totals");
            total.HasKey(t => new { t.Measure, t.Scope, t.Period, t.Basis, t.Cell });
        });
        model.Entity<OwnValue>(value =>
        {
            value.ToTable("own_values");
            value.HasKey(v => new { v.Measure, v.Period, v.Organisation });
        });
        model.Entity<ReturnStatus>(status =>
        {
            status.ToTable("returns");
            status.HasKey(s => new { s.Collection, s.Period, s.Organisation });
        });
        model.Entity<PeriodDue>(due =>
        {
            due.ToTable("periods");
            due.HasKey(d => new { d.Collection, d.Period });
        });
        model.Entity<PooledBy>(by =>
        {
            by.ToTable("pooled_by");
            by.HasKey(b => b.Id);
        });
        model.Entity<AwardCycle>(cycle =>
        {
            cycle.ToTable("awards");
            cycle.HasKey(a => a.Cycle);
            cycle.Property(a => a.Categories).IsJson();
            cycle.Property(a => a.Outcomes).IsJson();
        });

        UseSnakeCase(model);
    }
}
