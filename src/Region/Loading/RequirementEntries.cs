namespace EdiRegion.Region.Loading;

/// <summary>The requirements of all frameworks by key, with what is checked once for all of them.</summary>
internal sealed class RequirementEntries
{
    private readonly Dictionary<string, (FrameworkFile File, DefinitionNode Node)> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _links = new(StringComparer.Ordinal);

    internal RequirementEntries(IReadOnlyCollection<FrameworkFile> files)
    {
        var frameworks = files.Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, node) in files.SelectMany(file => file.Requirements.Select(node => (file, node))))
        {
            var key = node.Text("key");
            if (frameworks.Contains(key))
            {
                throw node.At("key").Fault($"'{key}' is already the key of a framework.");
            }

            if (_entries.TryGetValue(key, out var first))
            {
                throw node.At("key").Fault($"'{key}' is defined twice; it is already a requirement of {first.File.Key}.");
            }

            _entries.Add(key, (file, node));
            _links.Add(key, []);
        }

        foreach (var (key, (file, node)) in _entries)
        {
            CheckParent(key, file, node);
            AddLinks(key, node);
        }

        foreach (var (key, (_, node)) in _entries)
        {
            CheckAncestors(key, node);
        }
    }

    /// <summary>Links of a requirement, whichever side they are written on.</summary>
    internal IReadOnlyList<string> Links(string key) => [.. _links[key].Distinct(StringComparer.Ordinal)];

    private string? ParentOf(string key) => _entries[key].Node.OptionalText("parent");

    private void CheckParent(string key, FrameworkFile file, DefinitionNode node)
    {
        if (ParentOf(key) is not { } parent)
        {
            return;
        }

        if (!_entries.TryGetValue(parent, out var found) || found.File != file)
        {
            throw node.At("parent").Fault($"'{parent}' is not a requirement of {file.Key}. A parent is of the same framework.");
        }
    }

    private void AddLinks(string key, DefinitionNode node)
    {
        foreach (var link in node.List("links"))
        {
            if (link.Value == key || !_links.TryGetValue(link.Value, out var back))
            {
                throw link.Fault(link.Value == key
                    ? $"'{key}' is linked to itself."
                    : $"'{link.Value}' is not a requirement of any framework.");
            }

            _links[key].Add(link.Value);
            back.Add(key);
        }
    }

    /// <summary>No one is part of itself, and no one answers twice for the same.</summary>
    private void CheckAncestors(string key, DefinitionNode node)
    {
        List<string> path = [key];
        for (var above = ParentOf(key); above is not null; above = ParentOf(above))
        {
            if (path.Contains(above))
            {
                throw node.At("parent").Fault($"the parents go round in a circle: {string.Join(" → ", [.. path, above])}.");
            }

            path.Add(above);
            if (node.Flag("accountable") && _entries[above].Node.Flag("accountable"))
            {
                throw node.At("accountable").Fault($"'{above}', which it is part of, is accountable as well. It would count twice.");
            }
        }
    }
}
