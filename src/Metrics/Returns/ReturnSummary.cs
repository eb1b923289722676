using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Measures;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Metrics.Returns;

/// <summary>What every change of a return answers: where it stands, what was found, what follows from the figures; as far as the caller may see them.</summary>
internal sealed record ReturnSummary(
    string Organisation,
    string Collection,
    string Period,
    ReturnState State,
    int Revision,
    CellChanges? Changes,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<MeasureView> Measures,
    string? Digest = null)
{
    internal static ReturnSummary Of(
        ReturnTarget target, ReturnState state, int revision, IReadOnlyDictionary<string, Cell> cells, Definitions definitions, Caller caller,
        CellChanges? changes = null, IReadOnlyList<Finding>? findings = null, string? digest = null)
    {
        var audience = target.AudienceOf(caller);

        return new(
            target.Organisation.Ods,
            target.Collection.Key,
            target.Period.ToString(),
            state,
            revision,
            changes,
            audience is Audience.Exact ? findings ?? target.Check(cells) : [],
            target.Measures(cells, definitions, audience),
            digest);
    }
}

internal static class ReturnFigures
{
    internal static IReadOnlyList<Finding> Check(this ReturnTarget target, IReadOnlyDictionary<string, Cell> cells) =>
        Validation.Check(target.Collection, target.Period, target.Organisation, cells);

    /// <summary>The organisation's own measures; values come from exact counts, the counts shown are for the audience.</summary>
    internal static IReadOnlyList<MeasureView> Measures(
        this ReturnTarget target, IReadOnlyDictionary<string, Cell> cells, Definitions definitions, Audience audience) =>
    [
        .. definitions.Measures.Values
            .Where(measure => measure.Collection == target.Collection.Key)
            .Select(measure => MeasureView.Of(
                measure, Scope.Trust(target.Organisation.Ods), target.Period, measure.Calculate(cells), "own", definitions.Disclosure, audience)),
    ];

    /// <summary>The owner and its system see exact counts, and everyone those that are public already.</summary>
    internal static Audience AudienceOf(this ReturnTarget target, Caller caller) =>
        target.Collection.Published || caller.BelongsTo(target.Organisation.Ods) ? Audience.Exact : Audience.Region;

    internal static IReadOnlyDictionary<string, Cell> Disclose(
        this ReturnTarget target, IReadOnlyDictionary<string, Cell> cells, Audience audience, DisclosurePolicy policy) =>
        audience is Audience.Exact
            ? cells
            : cells.ToDictionary(
                cell => cell.Key,
                cell => target.Collection.Cells[cell.Key].Kind is CellKind.Count && cell.Value.Known ? Disclosed(policy.Disclose(cell.Value.Amount, audience)) : cell.Value);

    private static Cell Disclosed(DisclosedCount count) => count.IsSuppressed ? Cell.Suppressed : Cell.Of(count.Number ?? 0);
}
