namespace EdiRegion.Contracts.ActionPlans;

/// <summary>One action of a published plan.</summary>
/// <param name="Action">Id of the action.</param>
/// <param name="Origin">Id it had in the first plan it was part of.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Requirements">Keys of the framework requirements it serves.</param>
/// <param name="Measures">Keys of the measures it wants to move.</param>
/// <param name="Lifecycle"><c>notStarted</c>, <c>inProgress</c>, <c>complete</c> or <c>closedNotDone</c>.</param>
/// <param name="Confidence"><c>onTrack</c>, <c>atRisk</c> or <c>offTrack</c>.</param>
/// <param name="Evidence"><c>none</c>, <c>attached</c> or <c>verified</c>.</param>
/// <param name="Start">First day.</param>
/// <param name="Due">Last day on which it is on time.</param>
/// <param name="Colour">Status when the edition was put forward.</param>
public sealed record PublishedAction(
    Guid Action,
    Guid Origin,
    string Title,
    IReadOnlyList<string> Requirements,
    IReadOnlyList<string> Measures,
    string Lifecycle,
    string Confidence,
    string Evidence,
    DateOnly? Start,
    DateOnly? Due,
    string Colour);
