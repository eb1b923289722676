namespace EdiRegion.Portal;

/// <summary>How the facts of an action read on a page.</summary>
internal static class PlanWording
{
    /// <summary>What needs a decision first.</summary>
    public static IReadOnlyList<string> Colours { get; } = ["red", "amber", "green", "blue", "grey"];

    public static string Lifecycle(string? lifecycle) => lifecycle switch
    {
        "notStarted" => "Not started",
        "inProgress" => "In progress",
        "complete" => "Complete",
        "closedNotDone" => "Closed, not done",
        _ => lifecycle ?? "Not said",
    };

    public static string Confidence(string? confidence) => confidence switch
    {
        "onTrack" => "On track",
        "atRisk" => "At risk",
        "offTrack" => "Off track",
        _ => confidence ?? "Not said",
    };

    public static string Evidence(string? evidence) => evidence switch
    {
        "none" => "None",
        "attached" => "Attached",
        "verified" => "Verified by a second person",
        _ => evidence ?? "Not said",
    };

    public static string State(string? state) => state switch
    {
        "draft" => "Draft",
        "published" => "Published",
        _ => "Not begun",
    };

    public static string Due(DateOnly? due) => due is { } day ? $"Due {Wording.ShortDate(day)}" : "No due date";

    public static string Day(DateOnly? day) => day is { } known ? Wording.ShortDate(known) : "Not set";

    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => Wording.Count((int)bytes, "byte", "bytes"),
        < 1_000_000 => $"{Wording.Number(Math.Round(bytes / 1_000m))} KB",
        _ => $"{Wording.Number(Math.Round(bytes / 1_000_000m, 1))} MB",
    };

    /// <summary>With a full stop, unless it ends in a mark of its own.</summary>
    public static string Sentence(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or '…'] whole ? whole : $"{text.TrimEnd()}.";

    /// <summary>The start of a long text, for titles and links.</summary>
    public static string Short(string text, int most = 80) =>
        text.Length <= most ? text : text[..(text.LastIndexOf(' ', most) is > 0 and var space ? space : most)].TrimEnd(',', ';', ':', '.') + "…";
}
