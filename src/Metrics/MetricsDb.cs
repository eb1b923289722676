using EdiRegion.Metrics.Periods;
using EdiRegion.Metrics.Returns;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics;

internal sealed class MetricsDb(DbContextOptions<MetricsDb> options) : ServiceDb(options)
{
    public const string Name = "metrics";

    public override string Schema => Name;

    public DbSet<Return> Returns => Set<Return>();

    public DbSet<ApprovedRevision> ApprovedRevisions => Set<ApprovedRevision>();

    public DbSet<ReturnStep> Steps => Set<ReturnStep>();

    public DbSet<PeriodDates> Periods => Set<PeriodDates>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        model.Entity<Return>(@return =>
        {
            @return.ToTable("returns");
            @return.HasKey(r => new { r.Organisation, r.Collection, r.Period });
            @return.HasIndex(r => new { r.Collection, r.Period, r.State });
            @return.Property(r => r.State).HasConversion<string>();
            @return.Property(r => r.CellsJson).HasColumnName("cells").HasColumnType("jsonb");
            @return.Property(r => r.ExplanationsJson).HasColumnName("explanations").HasColumnType("jsonb");
            @return.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<ApprovedRevision>(approved =>
        {
            approved.ToTable("approved_revisions");
            approved.HasKey(a => new { a.Organisation, a.Collection, a.Period, a.Revision });
            approved.Property(a => a.CellsJson).HasColumnName("cells").HasColumnType("jsonb");
            approved.Property(a => a.ExplanationsJson).HasColumnName("explanations").HasColumnType("jsonb").HasDefaultValueSql("'{}'");
        });
        model.Entity<ReturnStep>(step =>
        {
            step.ToTable("return_steps");
            step.HasKey(s => s.Id);
            step.Property(s => s.Id).UseIdentityAlwaysColumn();
            step.HasIndex(s => new { s.Organisation, s.Collection, s.Period, s.Id });
        });
        model.Entity<PeriodDates>(dates =>
        {
            dates.ToTable("periods");
            dates.HasKey(p => new { p.Collection, p.Period });
            dates.Property(p => p.Version).IsConcurrencyToken();
        });

        UseSnakeCase(model);
    }
}
