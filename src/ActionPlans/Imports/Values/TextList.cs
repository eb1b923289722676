using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Cuts a cell that holds several things into them.</summary>
internal static partial class TextList
{
    /// <summary>One text with its lines joined where they only were wrapped.</summary>
    internal static string Tidy(string text) => Split(text) is { Count: > 0 } parts ? string.Join('\n', parts) : text;

    /// <summary>
    /// Lines, bullets and semicolons begin a new part; a line that goes on from the one before (a small letter, a bracket) does not. Bullets
    /// below a line that ends in a colon take its words with them.
    /// </summary>
    internal static IReadOnlyList<string> Split(string text, bool atMeasures = false)
    {
        List<string> parts = [];
        string? lead = null;

        foreach (var line in Lines(text))
        {
            var bullet = Bullet().Match(line);
            var rest = bullet.Success ? line[bullet.Length..].Trim() : line;

            if (rest.Length == 0)
            {
                continue;
            }

            if (!bullet.Success && lead is null && parts.Count > 0 && GoesOn(rest))
            {
                parts[^1] = $"{parts[^1]} {rest}";
            }
            else if (rest.EndsWith(':'))
            {
                lead = rest[..^1].Trim();
            }
            else if (lead is not null && (bullet.Success || char.IsLower(rest[0])))
            {
                parts.Add($"{lead} {(char.IsUpper(rest[0]) && rest.Skip(1).Take(1).All(char.IsLower) ? char.ToLowerInvariant(rest[0]) + rest[1..] : rest)}");
            }
            else
            {
                parts.Add(lead is null ? rest : $"{lead}: {rest}");
                lead = bullet.Success ? lead : null;
            }
        }

        if (parts.Count == 0 && lead is not null)
        {
            parts.Add(lead);
        }

        return
        [
            .. parts.SelectMany(part => atMeasures ? AtMeasures(part) : [part]).Select(Trimmed).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n')
        .SelectMany(line => line.Split(';'))
        .SelectMany(line => InlineBullet().Split(line))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0);

    /// <summary>"Reduction in gaps, increase in disclosure" is two; "bullying, harassment" is one.</summary>
    private static IEnumerable<string> AtMeasures(string text)
    {
        var begin = 0;

        for (var at = text.IndexOf(',', StringComparison.Ordinal); at >= 0; at = text.IndexOf(',', at + 1))
        {
            var next = Spelling.Of(text[(at + 1)..]).Split(' ');
            var word = next[0] == "and" ? next.ElementAtOrDefault(1) : next[0];

            if (word is not null && ImportWords.Texts.MeasureOpeners.Contains(word, StringComparer.Ordinal))
            {
                yield return text[begin..at];
                begin = at + 1;
            }
        }

        yield return Joined().Replace(text[begin..], "");
    }

    private static bool GoesOn(string line) => line[0] == '(' || char.IsLower(line[0]);

    private static string Trimmed(string text) => text.Trim().Trim(',', ';').Trim();

    [GeneratedRegex(@"^(?:[•·▪◦●○■□‣⁃\*\u2013\u2014oü§-]\s+|[•·▪●◦]|(?:\(?[a-z0-9ivx]{1,3}[.)]\s+))")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<=\S)\s+(?=[•·▪●◦])")]
    private static partial Regex InlineBullet();

    [GeneratedRegex(@"^\s*and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();
}
