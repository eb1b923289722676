using EdiRegion.Awards.Panels;

namespace EdiRegion.Awards.Judging;

/// <summary>How the entries of a panel are shared out. What is counted over all entries is null for whoever must not see all of them.</summary>
internal sealed record AssignmentView(
    Guid Panel, string Cycle, int JudgesPerEntry, IReadOnlyList<AssignedEntryView> Pairs, IReadOnlyList<LoadView> Loads, int? Spread, long? Cost, long? LowerBound, bool? Optimal,
    IReadOnlyList<PanelShortfall> Shortfalls, IReadOnlyList<int> Undeclared, string ETag);

internal sealed record AssignedEntryView(string Entry, string Category, int Judge, Guid JudgeId, string Name, string? Reason, string State);

internal sealed record LoadView(int Judge, string Name, int Entries);
