using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Walls;

/// <summary>Where declarations of interest are kept.</summary>
internal static class WallTables
{
    internal static void Describe(ModelBuilder model) => model.Entity<Interest>(interest =>
    {
        interest.ToTable("interests");
        interest.HasKey(i => new { i.Cycle, i.Person });
        interest.HasOne<Cycle>().WithMany().HasForeignKey(i => i.Cycle);
        interest.Property(i => i.Emails).IsJson();
        interest.Property(i => i.Employers).IsJson();
        interest.Property(i => i.Organisations).IsJson();
        interest.Property(i => i.People).IsJson();
        interest.Property(i => i.Version).IsConcurrencyToken();
    });
}
