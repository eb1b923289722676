namespace EdiRegion.Contracts.ActionPlans;

/// <summary>A board signed an edition of an action plan off. Carries every action of that edition.</summary>
/// <param name="Organisation">ODS code of the trust, system or region.</param>
/// <param name="Period">Year of the plan, for example <c>2026-27</c>.</param>
/// <param name="Edition">1 for the first published edition, one more for each that follows.</param>
/// <param name="Version">Grows with every change of the plan.</param>
/// <param name="Title">Title of the plan.</param>
/// <param name="Digest">SHA-256 (hex) of the canonical text of exactly what was signed off.</param>
/// <param name="SignedOffAt">When it was signed off.</param>
/// <param name="Actions">The actions of the edition.</param>
public sealed record PlanPublished(
    string Organisation,
    string Period,
    int Edition,
    long Version,
    string Title,
    string Digest,
    DateTimeOffset SignedOffAt,
    IReadOnlyList<PublishedAction> Actions) : IEvent;
