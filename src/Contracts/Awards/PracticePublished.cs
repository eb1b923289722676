namespace EdiRegion.Contracts.Awards;

/// <summary>A case of an award is public: what somebody did, for others to take up. Nobody is named.</summary>
/// <param name="Nomination">Id of the nomination it came from; the case keeps it.</param>
/// <param name="Cycle">Such as <c>midas-2026</c>.</param>
/// <param name="Category">Key of the category.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Organisation">ODS code; null for a body outside the register.</param>
/// <param name="Outcomes">Keys of requirements of frameworks it is about.</param>
/// <param name="Measures">Keys of measures it may move.</param>
/// <param name="Version">Grows with every change of the case.</param>
/// <param name="Withdrawn">True when it is public no longer; what it was about is then left out.</param>
/// <param name="At">When.</param>
public sealed record PracticePublished(
    Guid Nomination, string Cycle, string Category, string Title, string? Organisation, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Measures, int Version, bool Withdrawn,
    DateTimeOffset At) : IEvent;
