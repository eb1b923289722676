namespace EdiRegion.ActionPlans.Progress;

/// <summary>Whether something shows that the action was done.</summary>
internal enum EvidenceState
{
    None,
    Attached,

    /// <summary>Somebody other than the one who attached it looked and agreed.</summary>
    Verified,
}
