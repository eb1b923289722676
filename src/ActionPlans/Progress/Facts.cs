namespace EdiRegion.ActionPlans.Progress;

/// <summary>What is known of an action at a moment. The colour of any day follows from these and from nothing else.</summary>
internal sealed record Facts(
    Lifecycle Lifecycle = Lifecycle.NotStarted,
    Confidence Confidence = Confidence.OnTrack,
    EvidenceState Evidence = EvidenceState.None,
    DateOnly? EvidenceUntil = null,
    DateOnly? Start = null,
    DateOnly? Due = null,
    ColourOverride? Override = null)
{
    public bool Open => Lifecycle is Lifecycle.NotStarted or Lifecycle.InProgress;

    /// <summary>The facts after one more entry.</summary>
    public Facts After(ActionStep step) => this with
    {
        Lifecycle = step.Lifecycle ?? Lifecycle,
        Confidence = step.Confidence ?? Confidence,
        Evidence = step.Evidence ?? Evidence,
        EvidenceUntil = step.Evidence is null ? EvidenceUntil : step.EvidenceUntil,
        Start = step.SetsDates ? step.Start : Start,
        Due = step.SetsDates ? step.Due : Due,
        Override = step.WithdrawsOverride ? null : step.Override ?? Override,
    };

    public bool EvidencedOn(DateOnly day) => Evidence is not EvidenceState.None && (EvidenceUntil is null || day <= EvidenceUntil);

    public bool OverdueOn(DateOnly day) => Open && Due < day;
}
