using System.Reflection;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace EdiRegion.Region.Loading;

/// <summary>
/// The definition files of one kind: those shipped with the product, then those of the overlay folder, each in name order.
/// </summary>
internal static class DefinitionFolder
{
    internal static readonly string[] Kinds = ["organisations", "collections", "measures", "disclosure", "frameworks", "questionnaires", "awards"];

    private static readonly Assembly Product = typeof(DefinitionFolder).Assembly;

    internal static IReadOnlyList<DefinitionNode> Read(string kind, string? overlay)
    {
        var schema = Schema(kind);
        var shipped = Product.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Data/{kind}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Read(name["Data/".Length..], Open(name), schema));
        return [.. shipped, .. Added(kind, overlay).Select(path => Read(path, new StreamReader(path), schema))];
    }

    /// <summary>Refuses an overlay that is not there or holds something no one would read.</summary>
    internal static void Check(string overlay)
    {
        if (!Directory.Exists(overlay))
        {
            throw new DefinitionException(overlay, null, null, "the overlay folder does not exist.");
        }

        var stranger = Directory.EnumerateFileSystemEntries(overlay).Select(path => Path.GetFileName(path))
            .FirstOrDefault(name => !name.StartsWith('.') && !Kinds.Contains(name) && !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        if (stranger is not null)
        {
            throw new DefinitionException(
                Path.Combine(overlay, stranger), null, null, $"nothing reads this. Put JSON files into the folders {string.Join(", ", Kinds)}.");
        }
    }

    private static IEnumerable<string> Added(string kind, string? overlay) =>
        overlay is not null && Directory.Exists(Path.Combine(overlay, kind))
            ? Directory.EnumerateFiles(Path.Combine(overlay, kind), "*.json").Order(StringComparer.Ordinal)
            : [];

    private static DefinitionNode Read(string name, TextReader text, JsonSchema schema)
    {
        using (text)
        {
            return DefinitionFile.Read(name, text, schema);
        }
    }

    internal static JsonSchema Schema(string kind)
    {
        using var text = Open($"Data/schemas/{kind}.schema.json");
        return SchemaFile.Read(JObject.Parse(text.ReadToEnd()));
    }

    private static StreamReader Open(string resource) => new(Product.GetManifestResourceStream(resource)!);
}
