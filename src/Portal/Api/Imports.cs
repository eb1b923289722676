namespace EdiRegion.Portal.Api;

/// <summary>What a file was read as, what that does to the plan, and what a person should look at.</summary>
internal sealed record ImportReport
{
    public string FileName { get; init; } = "";

    public string? Title { get; init; }

    public DateOnly? AsAt { get; init; }

    public required ImportCounts Counts { get; init; }

    public IReadOnlyList<ImportKeyLine> Key { get; init; } = [];

    public IReadOnlyList<ImportTable> Tables { get; init; } = [];

    public IReadOnlyList<ImportedObjective> Objectives { get; init; } = [];

    public IReadOnlyList<ImportedCell> Cells { get; init; } = [];

    public IReadOnlyList<ImportFinding> Findings { get; init; } = [];

    public IReadOnlyList<MissingAction> Missing { get; init; } = [];
}

/// <summary>An action that is in the plan and not in the file. It stays in the plan.</summary>
internal sealed record MissingAction(Guid Id, string? Ref, string Title);

internal sealed record ImportCounts(
    int Objectives, int Actions, int Milestones, int Kpis, int Cells, int Sure, int Doubtful, int Unplaced, int Added, int Changed, int Unchanged, int Carried);

internal sealed record ImportKeyLine(string Colour, string Text, ImportMeaning? Meaning, string At);

internal sealed record ImportMeaning(string Lifecycle, string? Confidence, bool Evidenced);

internal sealed record ImportTable(string Table, IReadOnlyList<ImportColumn> Columns);

internal sealed record ImportColumn(string At, string Header, string? Field, string? Also, double Certainty, string Why);

internal sealed record ImportedCell(string At, string Text, string? Colour, string? Field, string? Into, double Certainty, bool Doubtful, string Why);

internal sealed record ImportFinding(string Code, string Severity, string? At, string Message, string? Found, string? Expected);

internal sealed record ImportedObjective(PlannedObjective Planned, IReadOnlyList<ImportedAction> Actions);

internal sealed record PlannedObjective(string? Ref, string Title, IReadOnlyList<string>? Requirements);

internal sealed record ImportedAction(PlannedAction Planned, ReportedStatus? Reported, IReadOnlyList<ImportedMilestone>? Milestones, string? Note);

internal sealed record PlannedAction(
    string? Ref, string Title, string? DesiredOutcome, IReadOnlyList<string>? Requirements, IReadOnlyList<ActionKpi>? Kpis, string? Lead, string? Deputy, DateOnly? Start, DateOnly? Due);

internal sealed record ImportedMilestone(string Title, DateOnly? Due, string? DueText, string? Lifecycle);

/// <summary>What a person says about a cell: the field it belongs to (on a header, the whole column), the text to read instead, or both.</summary>
internal sealed record ImportCorrection(string? Field, string? Value);
