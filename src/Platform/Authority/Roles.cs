namespace EdiRegion.Platform.Authority;

/// <summary>The roles a person or a machine client can hold in an organisation.</summary>
public static class Roles
{
    /// <summary>Enters and submits a trust's returns.</summary>
    public const string TrustLead = "trust-lead";

    /// <summary>Signs a trust's returns off.</summary>
    public const string TrustApprover = "trust-approver";

    /// <summary>Speaks for a staff network of its organisation.</summary>
    public const string NetworkMember = "network-member";

    /// <summary>Looks after the trusts of one integrated care system.</summary>
    public const string SystemLead = "system-lead";

    /// <summary>Reads and imports for the region.</summary>
    public const string RegionAnalyst = "region-analyst";

    /// <summary>Sits on the regional EDI subgroup.</summary>
    public const string SubgroupMember = "subgroup-member";

    /// <summary>Runs the award scheme.</summary>
    public const string AwardsSecretary = "awards-secretary";

    /// <summary>Chairs an award panel.</summary>
    public const string PanelChair = "panel-chair";

    /// <summary>Judges nominations.</summary>
    public const string PanelMember = "panel-member";

    /// <summary>Looks after people, clients and periods.</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } =
        [TrustLead, TrustApprover, NetworkMember, SystemLead, RegionAnalyst, SubgroupMember, AwardsSecretary, PanelChair, PanelMember, Administrator];
}
