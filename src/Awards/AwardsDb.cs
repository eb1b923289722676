using EdiRegion.Awards.Attachments;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Meetings;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Practice;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards;

internal sealed class AwardsDb(DbContextOptions<AwardsDb> options) : ServiceDb(options)
{
    public const string Name = "awards";

    public override string Schema => Name;

    public DbSet<Cycle> Cycles => Set<Cycle>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<NominationStep> Steps => Set<NominationStep>();

    public DbSet<Interest> Interests => Set<Interest>();

    public DbSet<StartLink> StartLinks => Set<StartLink>();

    public DbSet<NominationKey> NominationKeys => Set<NominationKey>();

    public DbSet<AnswerLink> AnswerLinks => Set<AnswerLink>();

    public DbSet<GivenConsent> Consents => Set<GivenConsent>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<KnownEvidence> Evidence => Set<KnownEvidence>();

    public DbSet<Panel> Panels => Set<Panel>();

    public DbSet<PanelJudge> Judges => Set<PanelJudge>();

    public DbSet<Judgement> Judgements => Set<Judgement>();

    public DbSet<LedgerLine> LedgerLines => Set<LedgerLine>();

    public DbSet<LedgerEnd> LedgerEnds => Set<LedgerEnd>();

    public DbSet<DecisionReason> Reasons => Set<DecisionReason>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Motion> Motions => Set<Motion>();

    public DbSet<PracticeCase> Practice => Set<PracticeCase>();

    public DbSet<Tried> Tried => Set<Tried>();

    public DbSet<KnownFigure> Figures => Set<KnownFigure>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        CycleTables.Describe(model);
        NominationTables.Describe(model);
        InvitationTables.Describe(model);
        AttachmentTables.Describe(model);
        WallTables.Describe(model);
        PanelTables.Describe(model);
        JudgingTables.Describe(model);
        LedgerTables.Describe(model);
        MeetingTables.Describe(model);
        PracticeTables.Describe(model);

        UseSnakeCase(model);
    }
}
