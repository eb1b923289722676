using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Coverage;

internal enum ExplanationState
{
    /// <summary>Nobody above has looked at it yet.</summary>
    Waiting,
    Accepted,
    SentBack,

    /// <summary>Its new date has passed.</summary>
    Expired,
}

/// <summary>Why an organisation does not do what a requirement asks, and by when it will. One is never changed: another takes its place.</summary>
internal sealed class Explanation
{
    public required string Organisation { get; init; }

    public required string Requirement { get; init; }

    /// <summary>1 for the first, one more for each that takes its place.</summary>
    public required int Number { get; init; }

    public required string Reason { get; init; }

    /// <summary>What is done in the meantime.</summary>
    public required string Mitigation { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public required DateOnly NewDate { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was decided above; null while it waits.</summary>
    public bool? Accepted { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedNote { get; private set; }

    public int Version { get; private set; }

    public string Subject => $"{Organisation}/{Requirement}/{Number}";

    public string ETag => ETags.Of(Number, Version);

    public ExplanationState StateOn(DateOnly day) => this switch
    {
        { Accepted: false } => ExplanationState.SentBack,
        _ when NewDate < day => ExplanationState.Expired,
        { Accepted: true } => ExplanationState.Accepted,
        _ => ExplanationState.Waiting,
    };

    public Refusal? Decide(bool accepted, string? note, Caller by, DateTimeOffset now)
    {
        if (by.Id == By)
        {
            return Refusal.Conflict("explanation-own", "You wrote this explanation yourself", "Somebody else decides on it.");
        }

        if (StateOn(London.DayOf(now)) is var state and not ExplanationState.Waiting)
        {
            return Refusal.Conflict("explanation-not-waiting", state switch
            {
                ExplanationState.Expired => $"This explanation ran out on {NewDate:yyyy-MM-dd}",
                _ => $"{DecidedByName} has already decided on this explanation",
            }, "The organisation can write a new one.");
        }

        (Accepted, DecidedByName, DecidedAt, DecidedNote) = (accepted, by.Name, now, note);
        Version++;

        return null;
    }
}

internal sealed record DecisionView(bool Accepted, string By, DateTimeOffset At, string? Note);

internal sealed record ExplanationView(
    string Organisation, string Requirement, int Number, ExplanationState State, string Reason, string Mitigation, DateOnly NewDate, string By, DateTimeOffset At,
    DecisionView? Decision, string ETag)
{
    internal static ExplanationView Of(Explanation e, DateOnly today) => new(
        e.Organisation, e.Requirement, e.Number, e.StateOn(today), e.Reason, e.Mitigation, e.NewDate, e.ByName, e.At,
        e.Accepted is { } accepted ? new(accepted, e.DecidedByName!, e.DecidedAt!.Value, e.DecidedNote) : null, e.ETag);
}
