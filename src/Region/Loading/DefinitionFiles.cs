namespace EdiRegion.Region.Loading;

/// <summary>Definitions that are a file each, by their key: one of the overlay takes the place of the shipped one.</summary>
internal static class DefinitionFiles
{
    internal static OrderedDictionary<string, DefinitionNode> ByKey(IReadOnlyList<DefinitionNode> nodes)
    {
        var files = new OrderedDictionary<string, DefinitionNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (files.TryGetValue(node.Text("key"), out var first) && Path.GetDirectoryName(first.File) == Path.GetDirectoryName(node.File))
            {
                throw node.At("key").Fault($"'{node.Text("key")}' is defined twice; it is already the key of {first.File}.");
            }

            files.Remove(node.Text("key"));
            files.Add(node.Text("key"), node);
        }

        return files;
    }

    internal static void Unrepeated(IEnumerable<DefinitionNode> entries, string within)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !seen.Add(entry.Text("key"))))
        {
            throw entry.At("key").Fault($"'{entry.Text("key")}' is defined twice in {within}.");
        }
    }
}
