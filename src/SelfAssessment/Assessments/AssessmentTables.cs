using EdiRegion.Platform.Storage;
using EdiRegion.SelfAssessment.Rounds;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>Where assessments, their answers and their history are kept.</summary>
internal static class AssessmentTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Assessment>(assessment =>
        {
            assessment.ToTable("assessments");
            assessment.HasKey(a => a.Id);
            assessment.Property(a => a.Id).ValueGeneratedNever();
            assessment.HasIndex(a => new { a.Questionnaire, a.Period, a.Organisation }).IsUnique();
            assessment.HasIndex(a => a.Organisation);
            assessment.HasOne<Round>().WithMany().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Restrict);
            assessment.Property(a => a.State).HasConversion<string>();
            assessment.Property(a => a.Explanations).IsJson();
            assessment.Property(a => a.Version).IsConcurrencyToken();
        });
        model.Entity<GivenAnswer>(answer =>
        {
            answer.ToTable("answers");
            answer.HasKey(a => new { a.AssessmentId, a.View, a.Question });
            answer.HasOne<Assessment>().WithMany().HasForeignKey(a => a.AssessmentId);
            answer.Property(a => a.View).HasConversion<string>();
            answer.Property(a => a.State).HasConversion<string>();
            answer.Property(a => a.Instances).IsJson();
        });
        model.Entity<AssessmentStep>(step =>
        {
            step.ToTable("assessment_history");
            step.HasKey(s => s.Id);
            step.Property(s => s.Id).UseIdentityAlwaysColumn();
            step.HasIndex(s => new { s.AssessmentId, s.Id });
            step.HasOne<Assessment>().WithMany().HasForeignKey(s => s.AssessmentId);
        });
    }
}
