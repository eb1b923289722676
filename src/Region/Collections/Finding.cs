namespace EdiRegion.Region.Collections;

/// <summary>
/// What a check found. <paramref name="Cell"/> is the key of the cell to look at (null: the return as a whole); the message reads aloud.
/// An <paramref name="Overridable"/> error may be submitted with an explanation.
/// </summary>
public sealed record Finding(
    string Rule, Severity Severity, string? Cell, string Message, string? Expected = null, string? Found = null, bool Overridable = false);
