using EdiRegion.SelfAssessment.Actions;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Delegations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Facts;

/// <summary>Where it is kept who was asked for a section, what was proposed, and what other services told.</summary>
internal static class FactTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<Delegation>(delegation =>
        {
            delegation.ToTable("delegations");
            delegation.HasKey(d => d.Id);
            delegation.Property(d => d.Id).ValueGeneratedNever();
            delegation.HasIndex(d => d.TokenHash).IsUnique();
            delegation.HasOne<Assessment>().WithMany().HasForeignKey(d => d.AssessmentId);
        });
        model.Entity<Proposal>(proposal =>
        {
            proposal.ToTable("proposals");
            proposal.HasKey(p => p.Id);
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.HasIndex(p => new { p.AssessmentId, p.Question }).IsUnique();
            proposal.HasOne<Assessment>().WithMany().HasForeignKey(p => p.AssessmentId);
        });
        model.Entity<PromptAnswer>(answer =>
        {
            answer.ToTable("prompt_answers");
            answer.HasKey(a => new { a.AssessmentId, a.Prompt });
            answer.HasOne<Assessment>().WithMany().HasForeignKey(a => a.AssessmentId);
        });
        model.Entity<KnownEvidence>(evidence =>
        {
            evidence.ToTable("known_evidence");
            evidence.HasKey(e => e.Id);
            evidence.Property(e => e.Id).ValueGeneratedNever();
            evidence.HasIndex(e => e.Organisation);
        });
        model.Entity<KnownFigure>(figure =>
        {
            figure.ToTable("measure_figures");
            figure.HasKey(f => new { f.Organisation, f.Measure, f.Period });
        });
    }
}
