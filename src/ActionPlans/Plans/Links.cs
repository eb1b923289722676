using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Links to framework requirements: known ones, each once, one of them the primary.</summary>
internal static class Links
{
    internal static (IReadOnlyList<string> Requirements, string? Primary) Read(
        IReadOnlyList<string?>? requirements, string? primary, string at, Definitions definitions, List<Fault> faults)
    {
        var keys = (requirements ?? []).OfType<string>().Distinct().ToList();

        foreach (var (index, key) in keys.Index())
        {
            if (definitions.FindRequirement(key) is null)
            {
                faults.Add(new($"{at}/requirements/{index}", "requirement-unknown", "No framework has this requirement",
                    "the key of a requirement, for example hia-3", key));
            }
        }

        if (primary is not null && !keys.Contains(primary))
        {
            faults.Add(new($"{at}/primary", "primary-not-linked", "The primary link is not among the links", "one of the requirements", primary));
        }

        return (keys, primary ?? keys.FirstOrDefault());
    }

    internal static IReadOnlyList<string> Groups(
        IReadOnlyList<string?>? groups, string at, Definitions definitions, List<Fault> faults, string field = "protectedGroups")
    {
        var keys = (groups ?? []).OfType<string>().Distinct().ToList();

        foreach (var (index, key) in keys.Index())
        {
            if (definitions.FindRequirement(key) is not { Kind: RequirementKind.Characteristic })
            {
                faults.Add(new($"{at}/{field}/{index}", "group-unknown", "This is not a protected characteristic",
                    string.Join(", ", definitions.Requirements.Values.Where(r => r.Kind is RequirementKind.Characteristic).Select(r => r.Key)), key));
            }
        }

        return keys;
    }
}
