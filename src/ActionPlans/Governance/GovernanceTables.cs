using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

/// <summary>Where editions, comments, staff networks and this service's own copy of measures are kept.</summary>
internal static class GovernanceTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Edition>(edition =>
        {
            edition.ToTable("editions");
            edition.HasKey(e => new { e.Organisation, e.Period, e.Number });
            edition.HasOne<Plan>().WithMany().HasForeignKey(e => new { e.Organisation, e.Period });
        });
        model.Entity<PlanComment>(comment =>
        {
            comment.ToTable("comments");
            comment.HasKey(c => c.Id);
            comment.Property(c => c.Id).ValueGeneratedNever();
            comment.HasIndex(c => new { c.Organisation, c.Period });
            comment.HasOne<Plan>().WithMany().HasForeignKey(c => new { c.Organisation, c.Period });
        });
        model.Entity<MeasureFigure>(figure =>
        {
            figure.ToTable("measure_figures");
            figure.HasKey(f => new { f.Organisation, f.Measure, f.Period });
        });
        model.Entity<NetworkRegister>(register =>
        {
            register.ToTable("network_registers");
            register.HasKey(r => r.Organisation);
            register.Property(r => r.Networks).IsJson();
            register.Property(r => r.Version).IsConcurrencyToken();
        });
    }
}
