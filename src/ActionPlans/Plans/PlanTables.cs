using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Where plans, their parts and the history of their actions are kept.</summary>
internal static class PlanTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("plans");
            plan.HasKey(p => new { p.Organisation, p.Period });
            plan.Property(p => p.Key).IsJson();
            plan.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<Objective>(objective =>
        {
            objective.ToTable("objectives");
            objective.HasKey(o => o.Id);
            objective.Property(o => o.Id).ValueGeneratedNever();
            objective.HasIndex(o => new { o.Organisation, o.Period });
            objective.HasOne<Plan>().WithMany().HasForeignKey(o => new { o.Organisation, o.Period });
        });
        model.Entity<PlanAction>(action =>
        {
            action.ToTable("actions");
            action.HasKey(a => a.Id);
            action.Property(a => a.Id).ValueGeneratedNever();
            action.HasIndex(a => new { a.Organisation, a.Period });
            action.HasIndex(a => a.Origin);
            action.HasIndex(a => new { a.Organisation, a.Due }).HasFilter("lifecycle in ('NotStarted', 'InProgress')");
            action.HasOne<Objective>().WithMany().HasForeignKey(a => a.ObjectiveId).OnDelete(DeleteBehavior.Restrict);
            action.Property(a => a.Kpis).IsJson();
            action.Property(a => a.Lifecycle).HasConversion<string>();
            action.Property(a => a.Confidence).HasConversion<string>();
            action.Property(a => a.Evidence).HasConversion<string>();
            action.Property(a => a.Override).IsJson();
            action.Property(a => a.Reported).IsJson();
            action.Property(a => a.From).IsJson().HasColumnName("assessed_gap");
        });
        model.Entity<Milestone>(milestone =>
        {
            milestone.ToTable("milestones");
            milestone.HasKey(m => m.Id);
            milestone.Property(m => m.Id).ValueGeneratedNever();
            milestone.HasOne<PlanAction>().WithMany().HasForeignKey(m => m.ActionId);
            milestone.Property(m => m.Lifecycle).HasConversion<string>();
        });
        model.Entity<ActionStep>(step =>
        {
            step.ToTable("action_history");
            step.HasKey(s => s.Id);
            step.Property(s => s.Id).UseIdentityAlwaysColumn();
            step.HasIndex(s => new { s.ActionId, s.Id });
            step.HasOne<PlanAction>().WithMany().HasForeignKey(s => s.ActionId);
            step.Property(s => s.Lifecycle).HasConversion<string>();
            step.Property(s => s.Confidence).HasConversion<string>();
            step.Property(s => s.Evidence).HasConversion<string>();
            step.Property(s => s.Override).IsJson();
            step.Property(s => s.Milestones).IsJson();
        });
    }
}
