using EdiRegion.Region.Frameworks;

namespace EdiRegion.Region.Loading;

/// <summary>Collects the ways people write frameworks and requirements.</summary>
internal static class ReadMentions
{
    private const string Slot = "{number}";

    internal static Mentions From(IReadOnlyList<FrameworkFile> files) => new([.. files.SelectMany(Phrases)]);

    /// <summary>Its own phrases, and its number after every word of its series.</summary>
    internal static string[] Of(FrameworkFile file, DefinitionNode node) =>
    [
        .. node.Texts("mentions"),
        .. node.Texts("mentionsAlone"),
        .. file.Node.List("series").Select(series => Series(file, series)).SelectMany(series => Numbered(series, node.Text("key"))),
    ];

    private static IEnumerable<string> Numbered(NumberSeries series, string key)
    {
        var at = series.Key.IndexOf(Slot, StringComparison.Ordinal);
        var (before, after) = (series.Key[..at], series.Key[(at + Slot.Length)..]);
        var number = key.Length > before.Length + after.Length && key.StartsWith(before, StringComparison.Ordinal)
            && key.EndsWith(after, StringComparison.Ordinal)
            ? key[before.Length..^after.Length]
            : null;
        return number is not null && char.IsAsciiDigit(number[0]) ? series.Words.Select(word => $"{word} {number}") : [];
    }

    private static IEnumerable<Phrase> Phrases(FrameworkFile file) =>
    [
        .. file.Node.Texts("mentions").Select(text => new Phrase(text, file.Key, file.Key)),
        .. file.Node.Texts("mentionsAssumed").Select(text => new Phrase(text, file.Key, file.Key) { Assumed = true }),
        .. file.Requirements.SelectMany(node => node.Texts("mentions").Select(text => new Phrase(text, node.Text("key"), file.Key))),
        .. file.Requirements.SelectMany(node =>
            node.Texts("mentionsAlone").Select(text => new Phrase(text, node.Text("key"), file.Key) { Alone = true })),
    ];

    private static NumberSeries Series(FrameworkFile file, DefinitionNode node) => new(
        file.Key, node.Texts("words"), node.Text("key"), node.Choice<BareNumber>("bare"), node.Flag("afterName"));
}
