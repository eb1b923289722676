using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>Where evidence is kept: files in pieces, so that none is ever held whole.</summary>
internal static class EvidenceTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<EvidenceItem>(item =>
        {
            item.ToTable("evidence_items");
            item.HasKey(i => i.Id);
            item.Property(i => i.Id).ValueGeneratedNever();
            item.HasIndex(i => i.Organisation);
            item.Property(i => i.Kind).HasConversion<string>();
            item.Property(i => i.Version).IsConcurrencyToken();
        });
        model.Entity<EvidenceRevision>(revision =>
        {
            revision.ToTable("evidence_revisions");
            revision.HasKey(r => r.Id);
            revision.Property(r => r.Id).ValueGeneratedNever();
            revision.HasIndex(r => new { r.ItemId, r.Number }).IsUnique();
            revision.HasOne<EvidenceItem>().WithMany().HasForeignKey(r => r.ItemId);
            revision.Property(r => r.PersonalData).IsJson();
        });
        model.Entity<EvidenceChunk>(chunk =>
        {
            chunk.ToTable("evidence_chunks");
            chunk.HasKey(c => new { c.RevisionId, c.Number });
            chunk.HasOne<EvidenceRevision>().WithMany().HasForeignKey(c => c.RevisionId);
        });
        model.Entity<EvidenceUse>(use =>
        {
            use.ToTable("evidence_uses");
            use.HasKey(u => new { u.ItemId, u.ActionId });
            use.HasIndex(u => u.ActionId);
            use.HasOne<EvidenceItem>().WithMany().HasForeignKey(u => u.ItemId);
            use.HasOne<PlanAction>().WithMany().HasForeignKey(u => u.ActionId);
        });
    }
}
