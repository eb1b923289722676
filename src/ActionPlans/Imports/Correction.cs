namespace EdiRegion.ActionPlans.Imports;

/// <summary>What a person says about a cell after looking at the preview.</summary>
/// <param name="Field">The field it belongs to; on a header it is for the whole column. Null leaves it where it was put.</param>
/// <param name="Value">The text to read instead. Null reads the cell as it is.</param>
internal sealed record Correction(Field? Field = null, string? Value = null);
