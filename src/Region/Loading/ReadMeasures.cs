using System.Security.Cryptography;
using System.Text;
using EdiRegion.Region.Measures;
using Newtonsoft.Json;

namespace EdiRegion.Region.Loading;

/// <summary>Builds measures over the cells of their collections; a later file replaces a measure by its key.</summary>
internal static class ReadMeasures
{
    internal static IReadOnlyList<Measure> From(IReadOnlyList<DefinitionNode> files, IReadOnlyDictionary<string, CollectionFile> collections) =>
        [.. Keyed.Read(files, "measures", "key").Select(entry => Measure(entry.Value, collections))];

    private static Measure Measure(DefinitionNode node, IReadOnlyDictionary<string, CollectionFile> collections)
    {
        var collection = collections.TryGetValue(node.Text("collection"), out var known)
            ? known
            : throw node.At("collection").Fault($"'{node.Text("collection")}' is not a collection. Known: {string.Join(", ", collections.Keys)}.");
        var main = new MeasureBasis(node.Text("key"), node.Text("label"), Formula(node.At("formula"), collection, Choice.None));
        var rows = node.List("breakdown").SelectMany(row => Rows(row, collection));
        return new([main, .. rows])
        {
            Key = node.Text("key"),
            Label = node.Text("label"),
            Title = node.Text("title"),
            Collection = node.Text("collection"),
            Unit = node.Choice<MeasureUnit>("unit"),
            Direction = node.Choice<Direction>("direction"),
            Poolable = main.Formula is not (Published or PublishedDifference),
            Definition = node.Text("definition"),
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(node.Token.ToString(Formatting.None)))),
            SeriesBreaks = [.. node.List("seriesBreaks").Select(gap => new SeriesBreak(gap.Period("from"), gap.Text("reason")))],
        };
    }

    private static IEnumerable<MeasureBasis> Rows(DefinitionNode node, CollectionFile collection) =>
        from choice in collection.Dimensions.Combine(node.At("key"), node.Text("key"))
        select new MeasureBasis(choice.Keys(node.Text("key")), choice.Labels(node.Text("label")), Formula(node.At("formula"), collection, choice));

    private static Formula Formula(DefinitionNode node, CollectionFile collection, Choice choice)
    {
        Group Side(string field)
        {
            var side = node.At(field);
            return new(side.Text("group"), side.Text("label"), collection.KeysOf(side, "of", choice), collection.KeysOf(side, "in", choice));
        }

        return node.Text("kind") switch
        {
            "share" => new Share(Side("first")),
            "likelihood" => new Likelihood(Side("first"), Side("second")),
            "stockRatio" => new StockRatio(Side("first"), Side("second")),
            "shareDifference" => new ShareDifference(Side("first"), Side("second")),
            "publishedDifference" => new PublishedDifference(Side("first"), Side("second")),
            "published" => new Published(collection.Cell(node.At("cell"), choice.Keys(node.Text("cell"))).Key),
            var unknown => throw node.At("kind").Fault($"'{unknown}' is not a kind of formula."),
        };
    }
}
