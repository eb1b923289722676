using EdiRegion.Platform.Measures;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Metrics.Returns;

/// <summary>What every change of a return answers: where it stands, what was found, what follows from the figures.</summary>
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
        ReturnTarget target, ReturnState state, int revision, IReadOnlyDictionary<string, Cell> cells, Definitions definitions,
        CellChanges? changes = null, IReadOnlyList<Finding>? findings = null, string? digest = null) => new(
            target.Organisation.Ods,
            target.Collection.Key,
            target.Period.ToString(),
            state,
            revision,
            changes,
            findings ?? target.Check(cells),
            target.Measures(cells, definitions),
            digest);
}

internal static class ReturnFigures
{
    internal static IReadOnlyList<Finding> Check(this ReturnTarget target, IReadOnlyDictionary<string, Cell> cells) =>
        Validation.Check(target.Collection, target.Period, target.Organisation, cells);

    /// <summary>The organisation's own measures from its own exact counts.</summary>
    internal static IReadOnlyList<MeasureView> Measures(this ReturnTarget target, IReadOnlyDictionary<string, Cell> cells, Definitions definitions) =>
    [
        .. definitions.Measures.Values
            .Where(measure => measure.Collection == target.Collection.Key)
            .Select(measure => MeasureView.Of(
                measure, Scope.Trust(target.Organisation.Ods), target.Period, measure.Calculate(cells), "own", definitions.Disclosure, Audience.Exact)),
    ];
}
