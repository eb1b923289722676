using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Practice;

/// <summary>Where cases, who tried them and the figures that lead to them are kept.</summary>
internal static class PracticeTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<PracticeCase>(practice =>
        {
            practice.ToTable("practice");
            practice.HasKey(p => p.NominationId);
            practice.HasOne<Nomination>().WithOne().HasForeignKey<PracticeCase>(p => p.NominationId);
            practice.Property(p => p.Outcomes).IsJson();
            practice.Property(p => p.Measures).IsJson();
            practice.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<Tried>(tried =>
        {
            tried.ToTable("practice_tried");
            tried.HasKey(t => new { t.NominationId, t.Organisation });
            tried.HasOne<PracticeCase>().WithMany().HasForeignKey(t => t.NominationId);
        });
        model.Entity<KnownFigure>(figure =>
        {
            figure.ToTable("measure_figures");
            figure.HasKey(f => new { f.Organisation, f.Measure, f.Period });
        });
    }
}
