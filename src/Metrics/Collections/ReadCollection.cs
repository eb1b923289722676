using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Collections;

internal sealed record CellView(string Key, string Label, string Unit, CellKind Kind, string Row, string RowLabel, string? Group, string? GroupLabel, IReadOnlyList<string> Rules);

internal sealed record SectionView(string Key, string Title, string? Hint, IReadOnlyList<CellView> Cells);

internal sealed record CollectionView(
    string Key, string Label, string Version, PeriodKind PeriodKind, bool Published, string? Source, IReadOnlyList<SectionView> Sections, IReadOnlyList<CellView> Cells);

/// <summary>The cells of a collection: key, label, unit and the rules that look at each.</summary>
internal static class ReadCollection
{
    internal static void Map(IEndpointRouteBuilder metrics) => metrics
        .MapGet("/collections/{collection}", Handle)
        .WithName("metrics-collection")
        .Require(Permissions.ReadDefinitions);

    private static Results<Ok<CollectionView>, ProblemHttpResult> Handle(string collection, Definitions definitions)
    {
        if (!definitions.Collections.TryGetValue(collection, out var found))
        {
            return Refusal.NotFound("collection-unknown", $"There is no collection {collection}",
                $"The collections are {string.Join(", ", definitions.Collections.Keys.Order())}.").ToProblem();
        }

        SectionView[] sections = [.. found.Sections.Select(s => new SectionView(s.Key, s.Title, s.Hint, [.. s.Cells.Select(Show)]))];

        return TypedResults.Ok(new CollectionView(
            found.Key, found.Label, found.Version, found.PeriodKind, found.Published, found.Source, sections, [.. sections.SelectMany(s => s.Cells)]));
    }

    private static CellView Show(CellDefinition cell) =>
        new(cell.Key, cell.Label, cell.Unit, cell.Kind, cell.Row, cell.RowLabel, cell.Group, cell.GroupLabel, cell.Rules);
}
