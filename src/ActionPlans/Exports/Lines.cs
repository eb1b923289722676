namespace EdiRegion.ActionPlans.Exports;

/// <summary>
/// Several texts in one cell, a line for each. Further lines of one text begin with an arrow, so that every text comes back as it was. In columns
/// that stand beside each other (a KPI, its baseline, its target) a dash holds the place of what is missing.
/// </summary>
internal static class Lines
{
    private const string Further = "↵ ";
    private const string Missing = "–";

    internal static string Of(IEnumerable<string?> texts) =>
        string.Join('\n', texts.Select(text => string.IsNullOrEmpty(text) ? Missing : text.ReplaceLineEndings("\n").Replace("\n", $"\n{Further}", StringComparison.Ordinal)));

    /// <summary>As <see cref="Of(IEnumerable{string?})"/>; blank when nothing is there at all.</summary>
    internal static string Beside<T>(IReadOnlyList<T> items, Func<T, string?> of) => items.All(item => string.IsNullOrEmpty(of(item))) ? "" : Of(items.Select(of));

    internal static IReadOnlyList<string?> Read(string cell)
    {
        List<string?> texts = [];

        foreach (var line in cell.Length == 0 ? [] : cell.Split('\n'))
        {
            if (texts.Count > 0 && line.StartsWith(Further.TrimEnd(), StringComparison.Ordinal))
            {
                texts[^1] += "\n" + line[Further.TrimEnd().Length..].Trim();
            }
            else if (line.Trim() is { Length: > 0 } text)
            {
                texts.Add(text == Missing ? null : text);
            }
        }

        return texts;
    }
}
