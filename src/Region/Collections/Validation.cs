using EdiRegion.Region.Collections.Rules;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Collections;

/// <summary>Checks the figures of a return against the numbered rules of its collection.</summary>
public static class Validation
{
    /// <summary>
    /// All findings, errors first, each group in rule order. A rule across cells that cannot decide before others are filled in says so
    /// once, as information, and stays quiet where nothing of what it compares was begun. Keys the collection does not have are left to
    /// the caller.
    /// </summary>
    public static IReadOnlyList<Finding> Check(
        Collection collection, Period period, Organisation organisation, IReadOnlyDictionary<string, Cell> cells)
    {
        var given = new GivenReturn(collection, period, collection.SnapshotDate(period), organisation, cells);
        List<Finding>? findings = null;
        foreach (var rule in collection.Rules)
        {
            rule.Check(given, ref findings);
        }

        foreach (var wait in given.Waits)
        {
            (findings ??= []).Add(wait.Told(collection));
        }

        return findings is null ? [] : [.. findings.OrderBy(finding => finding.Severity)];
    }
}
