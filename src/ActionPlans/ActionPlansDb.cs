using EdiRegion.ActionPlans.Coverage;
using EdiRegion.ActionPlans.Evidence;
using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.ActionPlans.Reminders;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans;

internal sealed class ActionPlansDb(DbContextOptions<ActionPlansDb> options) : ServiceDb(options)
{
    public const string Name = "actionplans";

    public override string Schema => Name;

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<Objective> Objectives => Set<Objective>();

    public DbSet<PlanAction> Actions => Set<PlanAction>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<ActionStep> Steps => Set<ActionStep>();

    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    public DbSet<EvidenceRevision> EvidenceRevisions => Set<EvidenceRevision>();

    public DbSet<EvidenceUse> EvidenceUses => Set<EvidenceUse>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<PlanComment> Comments => Set<PlanComment>();

    public DbSet<MeasureFigure> Figures => Set<MeasureFigure>();

    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();

    public DbSet<ActionLink> ActionLinks => Set<ActionLink>();

    public DbSet<MetBy> MetBy => Set<MetBy>();

    public DbSet<Explanation> Explanations => Set<Explanation>();

    public DbSet<NetworkRegister> Networks => Set<NetworkRegister>();

    public DbSet<DigestSubscription> Digests => Set<DigestSubscription>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        PlanTables.Describe(model);
        EvidenceTables.Describe(model);
        GovernanceTables.Describe(model);
        ImportTables.Describe(model);
        CoverageTables.Describe(model);
        ReminderTables.Describe(model);

        UseSnakeCase(model);
    }
}
