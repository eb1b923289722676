namespace EdiRegion.Region.Organisations;

/// <summary>
/// One step from an organisation to the one that followed it. History is shown on the successor, never re-owned by it.
/// <paramref name="Legal"/> is the first day under the successor in law, <paramref name="Operational"/> the day services moved when
/// that differs.
/// </summary>
public sealed record Succession(
    string Key, string Predecessor, string Successor, SuccessionShape Shape, DateOnly Legal, DateOnly? Operational, bool Provisional, string? Note);
