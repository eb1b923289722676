using EdiRegion.Platform.Storage;
using EdiRegion.SelfAssessment.Actions;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Delegations;
using EdiRegion.SelfAssessment.Facts;
using EdiRegion.SelfAssessment.Questionnaires;
using EdiRegion.SelfAssessment.Rounds;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment;

internal sealed class SelfAssessmentDb(DbContextOptions<SelfAssessmentDb> options) : ServiceDb(options)
{
    public const string Name = "selfassessment";

    public override string Schema => Name;

    public DbSet<QuestionnaireVersion> Questionnaires => Set<QuestionnaireVersion>();

    public DbSet<QuestionnaireDraft> Drafts => Set<QuestionnaireDraft>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<GivenAnswer> Answers => Set<GivenAnswer>();

    public DbSet<AssessmentStep> Steps => Set<AssessmentStep>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<PromptAnswer> PromptAnswers => Set<PromptAnswer>();

    public DbSet<KnownEvidence> Evidence => Set<KnownEvidence>();

    public DbSet<KnownFigure> Figures => Set<KnownFigure>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        QuestionnaireTables.Describe(model);
        RoundTables.Describe(model);
        AssessmentTables.Describe(model);
        FactTables.Describe(model);

        UseSnakeCase(model);
    }
}
