namespace EdiRegion.Contracts.Awards;

/// <summary>
/// A cycle of the awards has been announced. It carries counts and what is public, never a score. It is told again when a nominee takes the consent to be named back, or
/// gives it: the newest takes the place of those before.
/// </summary>
/// <param name="Cycle">Scheme and year: <c>midas-2026</c>.</param>
/// <param name="Title">What the cycle is called.</param>
/// <param name="Categories">Every category with how many were received and shortlisted.</param>
/// <param name="Outcomes">Shortlisted, commended and winning entries whose nominees agree to be named.</param>
/// <param name="At">When.</param>
public sealed record AwardsAnnounced(string Cycle, string Title, IReadOnlyList<AnnouncedCategory> Categories, IReadOnlyList<AnnouncedOutcome> Outcomes, DateTimeOffset At) : IEvent;
