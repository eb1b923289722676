using EdiRegion.ActionPlans.Evidence;
using EdiRegion.ActionPlans.Plans;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>Where it is kept what an organisation answers to a requirement.</summary>
internal static class CoverageTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<ActionLink>(link =>
        {
            link.ToTable("action_links");
            link.HasKey(l => new { l.ActionId, l.Requirement });
            link.HasIndex(l => new { l.Organisation, l.Requirement, l.Open });
            link.HasOne<PlanAction>().WithMany().HasForeignKey(l => l.ActionId);
        });
        model.Entity<MetBy>(met =>
        {
            met.ToTable("met_by");
            met.HasKey(m => new { m.Organisation, m.Requirement, m.ItemId });
            met.HasOne<EvidenceItem>().WithMany().HasForeignKey(m => m.ItemId);
        });
        model.Entity<Explanation>(explanation =>
        {
            explanation.ToTable("explanations");
            explanation.HasKey(e => new { e.Organisation, e.Requirement, e.Number });
            explanation.Property(e => e.Version).IsConcurrencyToken();
        });
    }
}
