namespace EdiRegion.ActionPlans.Progress;

/// <summary>The status a plan came in with, as its own document said it. It is kept beside the derived one and never replaces it.</summary>
/// <param name="Word">The word in the status cell, as written.</param>
/// <param name="Colour">The colour of the status cell, as named by the document's key or by its fill.</param>
/// <param name="Key">What the document's own key says that means.</param>
/// <param name="Means">The common colour that meaning answers to; null when the key does not tell.</param>
/// <param name="AsAt">The day the document speaks of.</param>
/// <param name="Source">The file it came from.</param>
internal sealed record ReportedStatus(string? Word, string? Colour, string? Key, Colour? Means, DateOnly? AsAt, string? Source)
{
    /// <summary>How the derived status differs from what was reported; null when it does not, or when the report does not say.</summary>
    internal string? DifferenceFrom(Status status) => Means is { } means && means != status.Colour
        ? $"Reported {Said()}{(AsAt is { } day ? $" on {Status.Written(day)}" : "")}; by the common rule {Name(status.Colour)}: {status.Label}."
        : null;

    private string Said() => (Colour ?? Word ?? Name(Means!.Value)) + (Key is null ? "" : $" ({Key})");

    private static string Name(Colour colour) => colour.ToString().ToLowerInvariant();
}
