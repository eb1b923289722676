namespace EdiRegion.ActionPlans.Imports.Columns;

/// <summary>A column of a table and what is read from it.</summary>
/// <param name="At">Address of its header.</param>
/// <param name="Field">Null when nobody can tell what it holds.</param>
/// <param name="Also">A second field its cells hold beside the first: "Lead and timescale".</param>
internal sealed record Column(int Index, string Header, string At, Field? Field, double Certainty, string Why, Field? Also = null)
{
    /// <summary>True when its name drifted and the table before said what stands in its place.</summary>
    internal bool ByPlace { get; init; }
}

/// <summary>A column that is remembered from an earlier import of the same organisation, by the spelling of its header.</summary>
internal sealed record RememberedMapping(IReadOnlyDictionary<string, Field> Headers)
{
    internal static RememberedMapping None { get; } = new(new Dictionary<string, Field>());
}
