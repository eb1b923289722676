namespace EdiRegion.ActionPlans.Progress;

/// <summary>Whether those who deliver an action expect it in time.</summary>
internal enum Confidence
{
    OnTrack,
    AtRisk,
    OffTrack,
}
