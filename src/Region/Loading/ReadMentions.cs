using EdiRegion.Region.Frameworks;

namespace EdiRegion.Region.Loading;

/// <summary>Collects the ways people write frameworks and requirements.</summary>
internal static class ReadMentions
{
    internal static Mentions From(IReadOnlyList<FrameworkFile> files) => new(files.SelectMany(Phrases), [.. files.SelectMany(SeriesOf)]);

    /// <summary>Its own phrases, and its number after every word of its series.</summary>
    internal static string[] Of(FrameworkFile file, DefinitionNode node) =>
    [
        .. node.Texts("mentions"),
        .. node.Texts("mentionsAlone"),
        .. from series in SeriesOf(file)
           let number = series.NumberOf(node.Text("key"))
           where number is not null
           from word in series.Words
           select $"{word} {number}",
    ];

    private static IEnumerable<NumberSeries> SeriesOf(FrameworkFile file) =>
        from node in file.Node.List("series")
        let series = new NumberSeries(
            file.Key, Texts(node, "words"), node.Text("key"), node.Choice<BareNumber>("bare"), node.Flag("afterName"))
        select series.Over(file.Requirements.Select(requirement => requirement.Text("key")));

    private static IEnumerable<Phrase> Phrases(FrameworkFile file) =>
    [
        .. Texts(file.Node, "mentions").Select(text => new Phrase(text, file.Key, file.Key)),
        .. Texts(file.Node, "mentionsAssumed").Select(text => new Phrase(text, file.Key, file.Key) { Assumed = true }),
        .. Texts(file.Node, "notMentions").Select(text => new Phrase(text, null, file.Key)),
        .. file.Requirements.SelectMany(node => Texts(node, "mentions").Select(text => new Phrase(text, node.Text("key"), file.Key))),
        .. file.Requirements.SelectMany(node =>
            Texts(node, "mentionsAlone").Select(text => new Phrase(text, node.Text("key"), file.Key) { Alone = true })),
    ];

    private static string[] Texts(DefinitionNode node, string field)
    {
        foreach (var empty in node.List(field).Where(text => Word.Of(text.Value).Length == 0))
        {
            throw empty.Fault($"'{empty.Value}' has no words to recognise.");
        }

        return node.Texts(field);
    }
}
