namespace EdiRegion.ActionPlans.Progress;

/// <summary>How far the work on an action has come.</summary>
internal enum Lifecycle
{
    NotStarted,
    InProgress,
    Complete,

    /// <summary>Given up; the reason is kept.</summary>
    ClosedNotDone,
}
