using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>What reading a cell needs to know, and where its outcome is noted.</summary>
internal sealed class ReadingContext(Definitions definitions, StatusKey key, Period? period, IReadOnlyDictionary<string, Correction> corrections)
{
    internal Definitions Definitions => definitions;

    internal LinkReader Links { get; } = new(definitions);

    internal DateFinder Dates { get; } = new(period, remembers: true);

    internal MilestoneReader Milestones { get; } = new(new(period, remembers: true), definitions);

    internal StatusReader Statuses { get; } = new(key);

    internal IReadOnlyDictionary<string, Correction> Corrections => corrections;

    internal List<Placement> Placements { get; } = [];

    internal List<ImportFinding> Findings { get; } = [];

    internal void Doubt(string code, string at, string message, string? found = null, string? expected = null) =>
        Findings.Add(new(code, Severity.Warning, at, message, found, expected));
}
