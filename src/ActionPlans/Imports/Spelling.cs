using System.Text;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>Texts brought to one form so that they can be compared: small letters and digits, single spaces.</summary>
internal static class Spelling
{
    internal static string Of(string text)
    {
        var letters = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
            else if (character is not ('\'' or '’' or '‘') && letters.Length > 0 && letters[^1] != ' ')
            {
                letters.Append(character == '&' ? " and " : " ");
            }
        }

        return letters.ToString().Trim();
    }

    /// <summary>The words that carry meaning, in the singular.</summary>
    internal static string[] Words(string text) =>
        [.. Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !ImportWords.Texts.StopWords.Contains(word)).Select(Singular)];

    /// <summary>From 0 for nothing in common to 1 for the same words.</summary>
    internal static double Likeness(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    /// <summary>True when a few typing slips turn one word into the other; the longer the word, the more may slip.</summary>
    internal static bool Near(string one, string other)
    {
        var allowed = Math.Min(one.Length, other.Length) switch { < 5 => 0, < 9 => 1, _ => 2 };

        return one == other || (allowed > 0 && Math.Abs(one.Length - other.Length) <= allowed && Slips(one, other) <= allowed);
    }

    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static int Slips(string one, string other)
    {
        Span<int> row = stackalloc int[other.Length + 1];

        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var (before, diagonal) = (row[0]++, 0);
            diagonal = before;

            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
