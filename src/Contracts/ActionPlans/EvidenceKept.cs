namespace EdiRegion.Contracts.ActionPlans;

/// <summary>An organisation keeps a piece of evidence, in its newest revision: others may point at it.</summary>
/// <param name="Evidence">Id of the item.</param>
/// <param name="Organisation">ODS code of the trust, system or region it belongs to.</param>
/// <param name="Version">Grows with every change of the item.</param>
/// <param name="Name">Name of the file or link.</param>
/// <param name="Kind"><c>file</c> or <c>link</c>.</param>
/// <param name="Expires">The last day on which it counts; null when it does not expire.</param>
/// <param name="Verified">True when a second person has verified this revision.</param>
/// <param name="MayBeShared">False while what looks like personal data in it is not acknowledged.</param>
/// <param name="At">When.</param>
public sealed record EvidenceKept(
    Guid Evidence, string Organisation, int Version, string Name, string Kind, DateOnly? Expires, bool Verified, bool MayBeShared, DateTimeOffset At) : IEvent;
