using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Meetings;

/// <summary>Where meetings are kept.</summary>
internal static class MeetingTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Meeting>(meeting =>
        {
            meeting.ToTable("meetings");
            meeting.HasKey(m => m.Id);
            meeting.Property(m => m.Id).ValueGeneratedNever();
            meeting.HasOne<Cycle>().WithMany().HasForeignKey(m => m.Cycle);
            meeting.Property(m => m.Minute).IsJson();
            meeting.Property(m => m.Version).IsConcurrencyToken();
        });
        model.Entity<Motion>(motion =>
        {
            motion.ToTable("motions");
            motion.HasKey(m => m.Id);
            motion.Property(m => m.Id).ValueGeneratedNever();
            motion.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
            motion.HasOne<Nomination>().WithMany().HasForeignKey(m => m.NominationId);
            motion.Property(m => m.Votes).IsJson();
            motion.Property(m => m.Version).IsConcurrencyToken();
        });
    }
}
