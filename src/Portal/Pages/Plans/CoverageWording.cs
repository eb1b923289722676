using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>How the states of the coverage read, and the sign that stands for each.</summary>
internal static class CoverageWording
{
    public static IReadOnlyList<(string State, string Word, string Sign, string Meaning)> States { get; } =
    [
        ("covered", "Covered", "●", "an action that is open or complete works on it"),
        ("met", "Met", "✓", "evidence that has not expired shows that it is met"),
        ("explained", "Explained", "E", "an accepted explanation says why not, and by when"),
        ("gap", "Gap", "○", "nobody works on it"),
    ];

    public static string Word(string state) => States.FirstOrDefault(known => known.State == state).Word ?? state;

    public static string Sign(string state) => States.FirstOrDefault(known => known.State == state).Sign ?? "?";

    public static string? Tag(string state) => state switch
    {
        "gap" => "red",
        "explained" => "yellow",
        "covered" => "blue",
        "met" => "green",
        _ => "grey",
    };

    /// <summary>A cell in a sentence.</summary>
    public static string Sentence(CoverageCell cell, Func<string, string> nameOf) => cell.State switch
    {
        "covered" => $"{(cell.Work is "complete" ? "A complete" : "An open")} action works on it{(cell.Through is { } through ? $", through {nameOf(through)}" : "")}",
        "met" => $"Evidence shows that it is met{(cell.Until is { } until ? $", until {Wording.ShortDate(until)}" : "")}",
        "explained" => $"Explained{(cell.Until is { } until ? $" until {Wording.ShortDate(until)}" : "")}",
        _ => cell.Explanation switch
        {
            "waiting" => "Nobody works on it; an explanation waits for a decision",
            "sentBack" => "Nobody works on it; the explanation was sent back",
            "expired" => "Nobody works on it; the explanation has run out",
            _ => "Nobody works on it",
        },
    };

    public static string Explanation(string state) => state switch
    {
        "waiting" => "Waits for a decision",
        "accepted" => "Accepted",
        "sentBack" => "Sent back",
        "expired" => "Run out",
        _ => state,
    };
}
