using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Insights.Measures;

internal sealed record MeasureLine(
    string Key, string Label, string Title, string Collection, PeriodKind PeriodKind, MeasureUnit Unit, Direction Direction, bool Poolable, string Definition,
    IReadOnlyList<SeriesBreak> SeriesBreaks);

/// <summary>The measures there are, and how each is defined.</summary>
internal static class ListMeasures
{
    internal static void Map(IEndpointRouteBuilder insights) => insights
        .MapGet("/measures", Handle)
        .WithName("insights-measures")
        .Require(Permissions.ReadDefinitions);

    private static Ok<Page<MeasureLine>> Handle(Definitions definitions) =>
        TypedResults.Ok(new Page<MeasureLine>(
        [
            .. definitions.Measures.Values.Select(m => new MeasureLine(
                m.Key, m.Label, m.Title, m.Collection, definitions.Collections[m.Collection].PeriodKind, m.Unit, m.Direction, m.Poolable, m.Definition, m.SeriesBreaks)),
        ]));
}
