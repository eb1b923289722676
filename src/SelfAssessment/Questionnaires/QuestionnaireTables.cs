using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>Where questionnaires are kept.</summary>
internal static class QuestionnaireTables
{
    internal static void Describe(ModelBuilder model)
    {
        model.Entity<QuestionnaireVersion>(version =>
        {
            version.ToTable("questionnaires");
            version.HasKey(v => new { v.Key, v.Number });
        });
        model.Entity<QuestionnaireDraft>(draft =>
        {
            draft.ToTable("drafts");
            draft.HasKey(d => d.Key);
            draft.Property(d => d.Version).IsConcurrencyToken();
        });
    }
}
