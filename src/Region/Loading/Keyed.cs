namespace EdiRegion.Region.Loading;

/// <summary>Entries of several files by key: a later file replaces in place or adds at the end; twice in one file is a fault.</summary>
internal static class Keyed
{
    internal static IReadOnlyList<KeyValuePair<string, DefinitionNode>> Read(IReadOnlyList<DefinitionNode> files, string list, string key)
    {
        var entries = new OrderedDictionary<string, DefinitionNode>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var here = new HashSet<string>(StringComparer.Ordinal);
            foreach (var node in file.List(list))
            {
                if (!here.Add(node.Text(key)))
                {
                    throw node.At(key).Fault($"'{node.Text(key)}' is defined twice in this file.");
                }

                entries[node.Text(key)] = node;
            }
        }

        return entries;
    }
}
