using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>Where rounds are kept.</summary>
internal static class RoundTables
{
    internal static void Describe(ModelBuilder model) => model.Entity<Round>(round =>
    {
        round.ToTable("rounds");
        round.HasKey(r => r.Id);
        round.Property(r => r.Id).ValueGeneratedNever();
        round.Property(r => r.Version).IsConcurrencyToken();
        round.HasIndex(r => new { r.Questionnaire, r.Period });
    });
}
