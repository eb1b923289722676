namespace EdiRegion.ActionPlans.Progress;

/// <summary>One line of the key above a plan.</summary>
/// <param name="Colour">The common colour it explains.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Meaning">When an action has it.</param>
/// <param name="ShownAs">The colour the organisation shows it in; the common one unless it has a key of its own.</param>
/// <param name="Own">True for a line of the organisation's own, in the place of the common one.</param>
internal sealed record KeyEntry(Colour Colour, string Label, string Meaning, string ShownAs, bool Own = false);

/// <summary>The key the region always sees.</summary>
internal static class CommonKey
{
    internal static IReadOnlyList<KeyEntry> Entries { get; } =
    [
        new(Colour.Blue, "Complete with evidence", "The action is complete and evidence that has not expired is attached or verified.", "blue"),
        new(Colour.Green, "On track", "The action is in progress within its dates, or is said to be complete without evidence.", "green"),
        new(Colour.Amber, "At risk", "Those who deliver it see a risk, or its start date has passed and it has not started.", "amber"),
        new(Colour.Red, "Overdue or off track", "Its due date has passed and it is not complete, or those who deliver it say it is off track.", "red"),
        new(Colour.Grey, "Not started or closed", "It is not due to start yet, or was closed without being done.", "grey"),
    ];

    internal static string LabelOf(Colour colour) => Entries.First(entry => entry.Colour == colour).Label;
}
