namespace EdiRegion.ActionPlans.Exports;

/// <summary>The shades behind the words of a key, and the letters that can be read on them.</summary>
internal static class Shades
{
    internal const string Black = "000000";

    private const string White = "FFFFFF";

    /// <summary>Name, shade and letters, as <c>RRGGBB</c>; the letters stand out at 4.5 to 1 or more.</summary>
    internal static IReadOnlyList<(string Name, string Fill, string Letters)> All { get; } =
    [
        ("blue", "0070C0", White),
        ("green", "00B050", Black),
        ("amber", "FFC000", Black),
        ("red", "FF0000", Black),
        ("grey", "BFBFBF", Black),
        ("yellow", "FFFF00", Black),
        ("orange", "F79646", Black),
        ("purple", "7030A0", White),
        ("white", White, Black),
    ];

    /// <summary>Its place among <see cref="All"/>; null for a name that has no shade here, whose word then stands alone.</summary>
    internal static int? Find(string? name) =>
        All.Index().Where(shade => shade.Item.Name.Equals(name == "gray" ? "grey" : name, StringComparison.OrdinalIgnoreCase)).Select(shade => (int?)shade.Index).FirstOrDefault();
}
