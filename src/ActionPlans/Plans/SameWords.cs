using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>What stays of what was there before when a document is taken in.</summary>
internal static class SameWords
{
    /// <summary>What was there before, unless something else is given; what a file can write in one way only is not something else.</summary>
    internal static string? Kept(string? given, string? before) =>
        given is null || (before is not null && CellText.Tidy(before) == CellText.Tidy(given)) ? before : given;

    internal static string? Kept(string? given, IReadOnlyList<string?> before) => before.FirstOrDefault(each => each is not null && Kept(given, each) == each) ?? given;
}
