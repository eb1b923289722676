using System.Collections.Frozen;

namespace EdiRegion.Region.Frameworks;

/// <summary>All frameworks, their requirements by key, and how texts name them.</summary>
internal sealed record FrameworkCatalogue(IReadOnlyList<Framework> List, Mentions Mentions)
{
    internal IReadOnlyDictionary<string, Framework> ByKey { get; } =
        List.ToFrozenDictionary(framework => framework.Key, StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Requirement> Requirements { get; } = List.SelectMany(framework => framework.Requirements)
        .ToFrozenDictionary(requirement => requirement.Key, StringComparer.Ordinal);
}
