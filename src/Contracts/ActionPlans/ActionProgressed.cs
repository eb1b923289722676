namespace EdiRegion.Contracts.ActionPlans;

/// <summary>Somebody recorded how an action goes: progress, dates, evidence or an override. Carries the action as it stands now.</summary>
/// <param name="Organisation">ODS code of the trust, system or region.</param>
/// <param name="Period">Year of the plan, for example <c>2026-27</c>.</param>
/// <param name="Action">Id of the action.</param>
/// <param name="Origin">Id it had in the first plan it was part of; the same over the years.</param>
/// <param name="Version">Grows with every change of the action: of two facts about one action the higher version is the newer.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Requirements">Keys of the framework requirements it serves.</param>
/// <param name="Lifecycle"><c>notStarted</c>, <c>inProgress</c>, <c>complete</c> or <c>closedNotDone</c>.</param>
/// <param name="Confidence"><c>onTrack</c>, <c>atRisk</c> or <c>offTrack</c>.</param>
/// <param name="Evidence"><c>none</c>, <c>attached</c> or <c>verified</c>.</param>
/// <param name="Start">First day.</param>
/// <param name="Due">Last day on which it is on time.</param>
/// <param name="Colour">Status on the day of the change: <c>blue</c>, <c>green</c>, <c>amber</c>, <c>red</c> or <c>grey</c>.</param>
/// <param name="ColourReason">Why it has that colour.</param>
/// <param name="Overdue">True when it is past its due date and not complete.</param>
/// <param name="PublishedIn">The first published edition it is part of; null while only drafted.</param>
/// <param name="At">When it was recorded.</param>
public sealed record ActionProgressed(
    string Organisation,
    string Period,
    Guid Action,
    Guid Origin,
    int Version,
    string Title,
    IReadOnlyList<string> Requirements,
    string Lifecycle,
    string Confidence,
    string Evidence,
    DateOnly? Start,
    DateOnly? Due,
    string Colour,
    string ColourReason,
    bool Overdue,
    int? PublishedIn,
    DateTimeOffset At) : IEvent;
