namespace EdiRegion.Awards.Results;

/// <summary>What a secretary made of the feedback of the judges for those who nominated.</summary>
/// <param name="ReleasedAt">Null while it is a draft; nobody but secretaries reads it then.</param>
internal sealed record CheckedFeedback(string Text, string By, DateTimeOffset At, DateTimeOffset? ReleasedAt)
{
    internal static string StateOf(CheckedFeedback? feedback) => feedback switch
    {
        null => "open",
        { ReleasedAt: null } => "draft",
        _ => "released",
    };
}
