namespace EdiRegion.Portal.Api;

/// <summary>Organisations by requirements. <c>Nobody</c> names the requirements that no one of the scope works on, meets or explains.</summary>
internal sealed record CoverageView(
    DateOnly AsAt, CoverageTally Counts, IReadOnlyList<CoverageColumn> Requirements, IReadOnlyList<CoverageRow> Organisations, IReadOnlyList<string> Nobody);

internal sealed record CoverageTally(int Owed, int Covered, int Met, int Explained, int Gap);

internal sealed record CoverageColumn(string Key, string Framework, string? Number, string Title, DateOnly? Due, bool DueProvisional, CoverageTally Counts);

internal sealed record CoverageRow(string Ods, string Name, string Kind, string? System, CoverageTally Counts, IReadOnlyList<CoverageCell> Cells);

internal sealed record CoverageCell(string Requirement, string State, string? Through, string? Work, DateOnly? Until, string? Explanation);

/// <summary>One cell in full.</summary>
internal sealed record CoverageAnswer(
    string Title, CoverageCell Cell, IReadOnlyList<CoveringAction> Actions, IReadOnlyList<ShownEvidence> Evidence,
    IReadOnlyList<GivenExplanation> Explanations, IReadOnlyList<string> MayDo);

internal sealed record CoveringAction(Guid Id, string Period, string? Ref, string Title, IReadOnlyList<string> By, string Colour, string ColourLabel, DateOnly? Due);

internal sealed record ShownEvidence(Guid Id, string Name, DateOnly? Expires, bool Expired, string By, DateTimeOffset At);

internal sealed record GivenExplanation(
    int Number, string State, string Reason, string Mitigation, DateOnly NewDate, string By, DateTimeOffset At, ExplanationDecision? Decision, string? ETag);

internal sealed record ExplanationDecision(bool Accepted, string By, DateTimeOffset At, string? Note);
