using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Invitations;

/// <summary>Where links, keys and the answers given by link are kept.</summary>
internal static class InvitationTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<StartLink>(link =>
        {
            link.ToTable("start_links");
            link.HasKey(l => l.Id);
            link.Property(l => l.Id).ValueGeneratedNever();
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => new { l.Email, l.At });
            link.HasOne<Cycle>().WithMany().HasForeignKey(l => l.Cycle);
        });
        model.Entity<NominationKey>(key =>
        {
            key.ToTable("nomination_keys");
            key.HasKey(k => k.KeyHash);
        });
        model.Entity<AnswerLink>(link =>
        {
            link.ToTable("answer_links");
            link.HasKey(l => l.Id);
            link.Property(l => l.Id).ValueGeneratedNever();
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasOne<Nomination>().WithMany().HasForeignKey(l => l.NominationId);
            link.Property(l => l.Kind).HasConversion<string>();
        });
        model.Entity<GivenConsent>(answer =>
        {
            answer.ToTable("consent_ledger");
            answer.HasKey(a => a.Id);
            answer.Property(a => a.Id).UseIdentityAlwaysColumn();
            answer.HasIndex(a => new { a.NominationId, a.Id });
            answer.HasOne<Nomination>().WithMany().HasForeignKey(a => a.NominationId);
            answer.Property(a => a.Kind).HasConversion<string>();
        });
    }
}
