namespace EdiRegion.Platform.Authority;

/// <summary>Every permission of the platform, and which role holds it.</summary>
public static class Permissions
{
    /// <summary>Read the definitions of collections, measures and periods.</summary>
    public static Permission ReadDefinitions { get; } = new("read definitions");

    /// <summary>Read the returns of an organisation.</summary>
    public static Permission ReadReturns { get; } = new("read returns");

    /// <summary>Enter the figures of a return.</summary>
    public static Permission PrepareReturns { get; } = new("prepare returns");

    /// <summary>Hand a return over for sign-off, and take it back.</summary>
    public static Permission SubmitReturns { get; } = new("submit returns");

    /// <summary>Sign a return off or send it back.</summary>
    public static Permission ApproveReturns { get; } = new("approve returns");

    /// <summary>Re-open an approved return.</summary>
    public static Permission ReopenReturns { get; } = new("re-open returns");

    /// <summary>Bring public figures of many organisations in at once.</summary>
    public static Permission ImportPublishedFigures { get; } = new("import published figures", Regional: true);

    /// <summary>Read measures and completeness.</summary>
    public static Permission ReadMeasures { get; } = new("read measures");

    /// <summary>Set the opening, due and closing dates of a period.</summary>
    public static Permission SchedulePeriods { get; } = new("schedule periods", Regional: true);

    /// <summary>Invite, disable and reset people and give them roles.</summary>
    public static Permission ManagePeople { get; } = new("manage people");

    /// <summary>Register machine clients and rotate their keys.</summary>
    public static Permission ManageClients { get; } = new("manage clients");

    /// <summary>See messages that could not be handled, and replay them; prove or rebuild a projection.</summary>
    public static Permission OperatePlatform { get; } = new("operate the platform", Regional: true);

    /// <summary>Read the published editions of action plans.</summary>
    public static Permission ReadPublishedPlans { get; } = new("read published plans");

    /// <summary>Read action plans as they stand, with their evidence.</summary>
    public static Permission ReadPlans { get; } = new("read plans");

    /// <summary>Write the organisation's own action plan, record its progress and put it forward for sign-off.</summary>
    public static Permission EditPlans { get; } = new("edit plans", OwnOnly: true);

    /// <summary>Sign an action plan off for the board, and verify evidence.</summary>
    public static Permission SignOffPlans { get; } = new("sign off plans", OwnOnly: true);

    /// <summary>Comment on an action plan for a staff network.</summary>
    public static Permission CommentOnPlans { get; } = new("comment on plans", OwnOnly: true);

    /// <summary>Accept the explanation of an organisation below for what it does not do.</summary>
    public static Permission AcceptExplanations { get; } = new("accept explanations");

    /// <summary>Register the organisation's own staff networks.</summary>
    public static Permission ManageNetworks { get; } = new("manage staff networks", OwnOnly: true);

    /// <summary>Read self-assessments with their answers.</summary>
    public static Permission ReadAssessments { get; } = new("read self-assessments");

    /// <summary>Answer the organisation's own self-assessment, hand parts of it to others and submit it.</summary>
    public static Permission AnswerAssessments { get; } = new("answer self-assessments", OwnOnly: true);

    /// <summary>Sign a submitted self-assessment off, or send it back.</summary>
    public static Permission SignOffAssessments { get; } = new("sign off self-assessments", OwnOnly: true);

    /// <summary>Say which level an organisation below has really reached.</summary>
    public static Permission ModerateAssessments { get; } = new("moderate self-assessments");

    /// <summary>Say as a peer, named by the system concerned, which level another organisation has reached.</summary>
    public static Permission PeerModerate { get; } = new("review self-assessments of others");

    /// <summary>Say for a staff network which level the organisation has reached.</summary>
    public static Permission GiveNetworkView { get; } = new("give the view of a staff network", OwnOnly: true);

    /// <summary>Draft and publish questionnaires.</summary>
    public static Permission EditQuestionnaires { get; } = new("edit questionnaires", Regional: true);

    /// <summary>Open rounds of self-assessment and set their dates.</summary>
    public static Permission RunRounds { get; } = new("run rounds of self-assessment", Regional: true);

    /// <summary>Read what the self-assessments of many organisations come to, by name.</summary>
    public static Permission ReadMaturity { get; } = new("read results of self-assessment");

    /// <summary>Run the award scheme: cycles, screening, panels, letters.</summary>
    public static Permission RunAwards { get; } = new("run the awards", Regional: true);

    /// <summary>Chair a panel of the awards: its meetings and its decisions.</summary>
    public static Permission ChairPanels { get; } = new("chair panels of the awards");

    /// <summary>Judge the entries one was given.</summary>
    public static Permission JudgeEntries { get; } = new("judge entries");

    /// <summary>Say before anything is seen whom one is close to.</summary>
    public static Permission DeclareInterests { get; } = new("declare interests");

    /// <summary>Read what the awards announced, the practice that follows, and how fair they are.</summary>
    public static Permission ReadAwards { get; } = new("read the awards");

    /// <summary>Nominate for an award, and see one's own nominations.</summary>
    public static Permission NominateForAwards { get; } = new("nominate for awards");

    // Whoever is signed in may nominate and read what was announced.
    private static readonly Permission[] Anyone = [ReadAwards, NominateForAwards];

    private static readonly Permission[] Trust = [ReadDefinitions, ReadReturns, ReadMeasures, ReopenReturns, ReadPublishedPlans, ReadPlans, ReadAssessments, ReadMaturity];

    // Systems and the region have no approver of their own: what one of them puts forward, a colleague signs off.
    private static readonly Permission[] OwnPlan = [ReadPublishedPlans, ReadPlans, EditPlans, SignOffPlans, ManageNetworks];

    // A system answers for itself too; a colleague signs off.
    private static readonly Permission[] OwnAssessment = [ReadAssessments, AnswerAssessments, SignOffAssessments, ModerateAssessments, ReadMaturity];

    private static readonly Permission[] Assessing = [ReadAssessments, ModerateAssessments, EditQuestionnaires, RunRounds, ReadMaturity];

    private static readonly Dictionary<string, Permission[]> OfRole = new(StringComparer.Ordinal)
    {
        [Roles.TrustLead] = [.. Trust, PrepareReturns, SubmitReturns, EditPlans, ManageNetworks, AnswerAssessments, PeerModerate, .. Anyone],
        [Roles.TrustApprover] = [.. Trust, ApproveReturns, SignOffPlans, SignOffAssessments, .. Anyone],
        [Roles.NetworkMember] = [ReadDefinitions, ReadMeasures, ReadPublishedPlans, ReadPlans, CommentOnPlans, ReadAssessments, GiveNetworkView, .. Anyone],
        [Roles.SystemLead] = [ReadDefinitions, ReadReturns, ReadMeasures, .. OwnPlan, AcceptExplanations, .. OwnAssessment, .. Anyone],
        [Roles.RegionAnalyst] = [ReadDefinitions, ReadReturns, ReadMeasures, ReopenReturns, ImportPublishedFigures, .. OwnPlan, AcceptExplanations, .. Assessing, .. Anyone],
        [Roles.SubgroupMember] = [ReadDefinitions, ReadMeasures, ReadPublishedPlans, ReadMaturity, .. Anyone],
        [Roles.Administrator] = [ReadDefinitions, ReadMeasures, SchedulePeriods, ManagePeople, ManageClients, OperatePlatform, EditQuestionnaires, RunRounds, .. Anyone],
        [Roles.AwardsSecretary] = [RunAwards, DeclareInterests, .. Anyone],
        [Roles.PanelChair] = [ChairPanels, JudgeEntries, DeclareInterests, .. Anyone],
        [Roles.PanelMember] = [JudgeEntries, DeclareInterests, .. Anyone],
    };

    /// <summary>The permissions of a role; none for a role nobody knows.</summary>
    public static IReadOnlyList<Permission> Of(string role) => OfRole.GetValueOrDefault(role, []);
}
