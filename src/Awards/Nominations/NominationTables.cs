using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <summary>Where nominations and their history are kept.</summary>
internal static class NominationTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Nomination>(nomination =>
        {
            nomination.ToTable("nominations");
            nomination.HasKey(n => n.Id);
            nomination.Property(n => n.Id).ValueGeneratedNever();
            nomination.HasOne<Cycle>().WithMany().HasForeignKey(n => n.Cycle).OnDelete(DeleteBehavior.Restrict);
            nomination.HasIndex(n => new { n.Cycle, n.Code }).IsUnique();
            nomination.HasIndex(n => new { n.Cycle, n.Category });
            nomination.HasIndex(n => n.NominatorIds).HasMethod("gin");
            nomination.HasIndex(n => n.NominatorEmails).HasMethod("gin");
            nomination.Property(n => n.State).HasConversion<string>();
            nomination.Property(n => n.Consent).HasConversion<string>();
            nomination.Property(n => n.Authorisation).HasConversion<string>();
            nomination.Property(n => n.Nominee).IsJson();
            nomination.Property(n => n.Answers).IsJson();
            nomination.Property(n => n.Facts).IsJson();
            nomination.Property(n => n.Nominators).IsJson();
            nomination.Property(n => n.Redaction).IsJson();
            nomination.Property(n => n.Feedback).IsJson();
            nomination.Property(n => n.Version).IsConcurrencyToken();
        });
        model.Entity<NominationStep>(step =>
        {
            step.ToTable("nomination_history");
            step.HasKey(s => s.Id);
            step.Property(s => s.Id).UseIdentityAlwaysColumn();
            step.HasIndex(s => new { s.NominationId, s.Id });
            step.HasOne<Nomination>().WithMany().HasForeignKey(s => s.NominationId);
        });
    }
}
