using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Judging;

/// <summary>Where judgements are kept.</summary>
internal static class JudgingTables
{
    internal static void Describe(ModelBuilder model) => model.Entity<Judgement>(judgement =>
    {
        judgement.ToTable("judgements");
        judgement.HasKey(j => j.Id);
        judgement.Property(j => j.Id).ValueGeneratedNever();
        judgement.HasIndex(j => new { j.NominationId, j.JudgeId, j.Category }).IsUnique();
        judgement.HasIndex(j => j.JudgeId);
        judgement.HasOne<Panel>().WithMany().HasForeignKey(j => j.PanelId);
        judgement.HasOne<PanelJudge>().WithMany().HasForeignKey(j => j.JudgeId);
        judgement.HasOne<Nomination>().WithMany().HasForeignKey(j => j.NominationId);
        judgement.Property(j => j.State).HasConversion<string>();
        judgement.Property(j => j.Criteria).IsJson();
        judgement.Property(j => j.Version).IsConcurrencyToken();
    });
}
