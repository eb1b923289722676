using EdiRegion.Portal.Forms;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>The answers that forms about actions offer.</summary>
internal static class PlanChoices
{
    public static IReadOnlyList<Choice> Lifecycles { get; } =
    [
        new("notStarted", "Not started"),
        new("inProgress", "In progress"),
        new("complete", "Complete", "It becomes blue when evidence is attached as well."),
        new("closedNotDone", "Closed, not done", "It will not be done. Say why below."),
    ];

    public static IReadOnlyList<Choice> Steps { get; } = [.. Lifecycles.Select(choice => new Choice(choice.Value, choice.Text))];

    public static IReadOnlyList<Choice> Confidences { get; } =
    [
        new("onTrack", "On track", "It will be done in time."),
        new("atRisk", "At risk", "Something threatens its time or delivery."),
        new("offTrack", "Off track", "It will not be done in time as things stand."),
    ];

    /// <summary>Blue is not among them: it comes with evidence on a complete action.</summary>
    public static IReadOnlyList<Choice> SetColours { get; } = [new("green", "Green"), new("amber", "Amber"), new("red", "Red"), new("grey", "Grey")];
}
