using System.Text.RegularExpressions;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>How framework requirements are named in a file.</summary>
internal static partial class LinkNames
{
    private const string PrimaryMark = " (primary)";

    /// <summary>As people write it: "EDI Improvement Plan High Impact Action 3".</summary>
    internal static string Short(Definitions definitions, string key)
    {
        if (definitions.FindRequirement(key) is not { } requirement || definitions.Frameworks.GetValueOrDefault(requirement.Framework) is not { } framework)
        {
            return key;
        }

        var name = framework.Mentions.Count > 0 ? framework.Mentions[0] : framework.Title;

        return requirement.Number is { } number ? $"{name} {KindOf(requirement.Kind)} {number}" : $"{name}: {requirement.Title}";
    }

    /// <summary>With its title and its key, a line for each; the primary one is marked unless it is the first.</summary>
    internal static string Full(Definitions definitions, IReadOnlyList<string> keys, string? primary) => Lines.Of(keys.Select((key, index) =>
        $"{Short(definitions, key)}: {definitions.FindRequirement(key)?.Title} [{key}]{(index > 0 && key == primary ? PrimaryMark : "")}"));

    /// <summary>The keys of a cell that <see cref="Full"/> wrote; of lines without a key, what they mention.</summary>
    internal static (IReadOnlyList<string> Keys, string? Primary) Read(string cell, Definitions definitions)
    {
        List<string> keys = [];
        string? primary = null;

        foreach (var line in cell.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Key().Match(line) is { Success: true } written)
            {
                keys.Add(written.Groups["key"].Value);
                primary = written.Groups["primary"].Success ? keys[^1] : primary;
            }
            else
            {
                keys.AddRange(definitions.Mentions.Find(line).Select(mention => mention.Key).Where(key => definitions.FindRequirement(key) is not null));
            }
        }

        return ([.. keys.Distinct()], primary ?? keys.FirstOrDefault());
    }

    /// <summary>The key of each requirement by its <see cref="Short"/> name.</summary>
    internal static Dictionary<string, string> ByName(Definitions definitions) => definitions.Requirements.Keys
        .GroupBy(key => Short(definitions, key), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    internal static string Groups(Definitions definitions, IReadOnlyList<string> keys) =>
        Lines.Of(keys.Select(key => $"{definitions.FindRequirement(key)?.Title ?? key} [{key}]"));

    private static string KindOf(RequirementKind kind) => kind switch
    {
        RequirementKind.Action or RequirementKind.SubAction => "High Impact Action",
        RequirementKind.StrategicOutcome => "strategic outcome",
        RequirementKind.NationalAction => "national action",
        _ => ProgressTold.Word(kind),
    };

    [GeneratedRegex(@"\[(?<key>[A-Za-z0-9.-]+)\](?<primary> \(primary\))?\s*$")]
    private static partial Regex Key();
}
