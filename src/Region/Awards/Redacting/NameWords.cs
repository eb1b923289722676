using System.Text.RegularExpressions;

namespace EdiRegion.Region.Awards;

/// <summary>Finds known people: the whole name in any case, or a part of it with a capital letter.</summary>
internal sealed class NameWords
{
    // Names that are words as well count only beside another part of a name or after a title.
    private static readonly HashSet<string> AlsoWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "art", "best", "bill", "black", "brown", "case", "chance", "day", "east", "fair", "faith", "field", "good", "grace", "green", "grey", "hill", "hope", "joy",
        "king", "long", "love", "mark", "may", "network", "north", "of", "page", "park", "price", "rich", "rose", "sharp", "short", "south", "staff", "strong", "team", "the", "ward",
        "west", "white", "will", "wise", "wood", "young",
    };

    private readonly Regex? _known;

    internal NameWords(IEnumerable<string> names)
    {
        string[][] people = [.. names.Select(Parts).Where(parts => parts.Length > 0)];
        string[] whole = [.. people.Where(parts => parts.Length > 1).Select(parts => $"(?i:{string.Join("[ .]+", parts.Select(Regex.Escape))})")];
        string[] alone = [.. people.SelectMany(parts => parts).Where(part => part.Length > 1 && !AlsoWords.Contains(part)).Select(Capital)];
        string[] words = [.. people.SelectMany(parts => parts).Where(AlsoWords.Contains).Where(part => part.Length > 3).Select(Capital)];
        string[] titled = [.. words.Select(word => $"{Shapes.Title}{word}")];
        string[] patterns = [.. whole.Concat(titled).Concat(alone).Distinct(StringComparer.Ordinal).OrderByDescending(pattern => pattern.Length)];
        _known = patterns.Length == 0
            ? null
            : new($@"(?<![\p{{L}}\d])(?:{Shapes.Title})?(?:{string.Join('|', patterns)})(?:[ -]+(?:{string.Join('|', [.. alone, .. words, "(?!)"])}))*(?:'s)?(?![\p{{L}}\d])", RegexOptions.CultureInvariant);
    }

    internal IEnumerable<Passage> In(string text) => _known?.Matches(text).Select(match => Passage.Of(match, RedactionKind.Name)) ?? [];

    private static string[] Parts(string name) =>
        Regex.Replace(FoldedText.Of(name), $"^{Shapes.Title}", "", RegexOptions.CultureInvariant).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The part as people write names: with a capital letter, or in capitals.</summary>
    private static string Capital(string part)
    {
        var rest = part[1..];
        return $"{Regex.Escape(char.ToUpperInvariant(part[0]).ToString())}(?i:{Regex.Escape(rest)})";
    }
}
