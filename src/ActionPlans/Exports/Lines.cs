using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>
/// Several texts in one cell, a line for each. Further lines of one text begin with an arrow, so that every text comes back as it was. In columns
/// that stand beside each other (a KPI, its baseline, its target) a dash holds the place of what is missing. A text that is a dash or begins with an
/// arrow itself has one more.
/// </summary>
internal static class Lines
{
    private const char Arrow = '↵';
    private const char Dash = '–';
    private const string More = "↵↵";
    private const string Missing = "–";

    internal static string Of(IEnumerable<string?> texts) =>
        string.Join('\n', texts.Select(text => string.IsNullOrEmpty(text) ? Missing : Plain(text)));

    private static string Plain(string text)
    {
        var lines = CellText.Tidy(text).Replace("\n", $"\n{Arrow} ", StringComparison.Ordinal);

        return lines.StartsWith(Arrow) ? Arrow + lines : lines.Split('\n')[0].All(character => character == Dash) ? Dash + lines : lines;
    }

    /// <summary>As <see cref="Of(IEnumerable{string?})"/>; blank when nothing is there at all.</summary>
    internal static string Beside<T>(IReadOnlyList<T> items, Func<T, string?> of) => items.All(item => string.IsNullOrEmpty(of(item))) ? "" : Of(items.Select(of));

    internal static IReadOnlyList<string?> Read(string cell)
    {
        List<string?> texts = [];

        foreach (var line in cell.Length == 0 ? [] : cell.Split('\n'))
        {
            if (texts.Count > 0 && line.StartsWith(Arrow) && !line.StartsWith(More, StringComparison.Ordinal))
            {
                texts[^1] += "\n" + line[1..].Trim();
            }
            else if (line.Trim() is { Length: > 0 } text)
            {
                texts.Add(text == Missing ? null : text.StartsWith(More, StringComparison.Ordinal) || text.All(character => character == Dash) ? text[1..] : text);
            }
        }

        return texts;
    }
}
