using EdiRegion.Region.Collections;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>What a person should know about the file, or about one cell of it.</summary>
/// <param name="At">Address of the cell; null for the whole file.</param>
internal sealed record ImportFinding(string Code, Severity Severity, string? At, string Message, string? Found = null, string? Expected = null);
