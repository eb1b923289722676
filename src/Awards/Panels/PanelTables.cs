using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Panels;

/// <summary>Where panels and their judges are kept.</summary>
internal static class PanelTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Panel>(panel =>
        {
            panel.ToTable("panels");
            panel.HasKey(p => p.Id);
            panel.Property(p => p.Id).ValueGeneratedNever();
            panel.HasOne<Cycle>().WithMany().HasForeignKey(p => p.Cycle);
            panel.Property(p => p.Mix).IsJson();
            panel.Property(p => p.Solution).IsJson();
            panel.Property(p => p.Categories).IsJson();
            panel.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<PanelJudge>(judge =>
        {
            judge.ToTable("panel_judges");
            judge.HasKey(j => j.Id);
            judge.Property(j => j.Id).ValueGeneratedNever();
            judge.Ignore(j => j.Code);
            judge.HasIndex(j => new { j.PanelId, j.Number }).IsUnique();
            judge.HasIndex(j => j.Person);
            judge.HasOne<Panel>().WithMany().HasForeignKey(j => j.PanelId);
        });
    }
}
