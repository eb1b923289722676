using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Requirements as they read on a page and as they are offered in a form.</summary>
internal static class RequirementNames
{
    public static string Of(Definitions definitions, string key) => definitions.FindRequirement(key) is { } requirement
        ? $"{definitions.Frameworks[requirement.Framework].Title}, {Title(requirement)}"
        : key;

    public static string Title(Requirement requirement) =>
        requirement.Number is { } number ? $"{Kind(requirement.Kind)} {number}: {requirement.Title}" : requirement.Title;

    private static string Kind(RequirementKind kind) => kind switch
    {
        RequirementKind.Action => "high impact action",
        RequirementKind.SubAction => "action",
        RequirementKind.StrategicOutcome => "strategic outcome",
        RequirementKind.NationalAction => "national action",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Every requirement one can work on, under its framework. Protected characteristics are asked for on their own.</summary>
    public static IReadOnlyList<Choice> Choices(Definitions definitions) =>
    [
        .. definitions.FrameworkList
            .Where(framework => framework.Key is not "protected-characteristics")
            .OrderBy(framework => framework.Local)
            .SelectMany(framework => framework.Requirements.Select(requirement => new Choice(requirement.Key, Wording.Capital(Title(requirement)), Group: framework.Title))),
    ];

    public static IReadOnlyList<Choice> Groups(Definitions definitions) =>
    [
        .. definitions.Requirements.Values.Where(requirement => requirement.Kind is RequirementKind.Characteristic)
            .Select(requirement => new Choice(requirement.Key, requirement.Title)),
    ];
}
