using System.Globalization;

namespace EdiRegion.ActionPlans.Progress;

/// <summary>The status of an action on a day: a colour, what it is called and why it is that. Never the colour alone.</summary>
/// <param name="Derived">What the colour would be without the override that stands; null when none does.</param>
internal sealed record Status(Colour Colour, string Label, string Reason, bool Overdue, Colour? Derived = null)
{
    /// <summary>The one rule of the region.</summary>
    internal static Status Of(Facts facts, DateOnly day)
    {
        var derived = Derive(facts, day);

        return facts.Override is { } set && day <= set.Until && set.Colour is not Colour.Blue && derived.Colour != set.Colour
            ? new(set.Colour, CommonKey.LabelOf(set.Colour), $"Set by {set.By} until {Written(set.Until)}: {set.Reason.TrimEnd('.')}. By the rule: {derived.Label}.",
                derived.Overdue, derived.Colour)
            : derived;
    }

    internal static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Status Derive(Facts facts, DateOnly day) => facts switch
    {
        { Lifecycle: Lifecycle.ClosedNotDone } => new(Colour.Grey, "Closed, not done", "It was closed without being done.", false),
        { Lifecycle: Lifecycle.Complete } => Completed(facts, day),
        _ when facts.OverdueOn(day) => new(Colour.Red, "Overdue", $"It was due on {Written(facts.Due!.Value)} and is not complete.", true),
        { Confidence: Confidence.OffTrack } => new(Colour.Red, "Off track", "Those who deliver it say it is off track.", false),
        { Confidence: Confidence.AtRisk } => new(Colour.Amber, "At risk", "Those who deliver it see a risk to its time or delivery.", false),
        { Lifecycle: Lifecycle.InProgress } => new(Colour.Green, "On track", "It is in progress and within its dates.", false),
        _ when facts.Start <= day => new(Colour.Amber, "Late to start", $"It was to start on {Written(facts.Start.Value)} and has not.", false),
        _ => new(Colour.Grey, "Not started", facts.Start is { } start ? $"It starts on {Written(start)}." : "It has not started, and no start date has passed.", false),
    };

    private static Status Completed(Facts facts, DateOnly day) => facts switch
    {
        _ when !facts.EvidencedOn(day) && facts.Evidence is not EvidenceState.None =>
            new(Colour.Green, "Complete, evidence expired", $"It is complete; its evidence counted until {Written(facts.EvidenceUntil!.Value)}.", false),
        { Evidence: EvidenceState.Verified } => new(Colour.Blue, "Complete with evidence", "It is complete and its evidence was verified.", false),
        { Evidence: EvidenceState.Attached } => new(Colour.Blue, "Complete with evidence", "It is complete and evidence is attached.", false),
        _ => new(Colour.Green, "Complete, evidence claimed", "It is said to be complete; no evidence is attached.", false),
    };
}
