using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Collections;

internal sealed record CollectionLine(string Key, string Label, string Version, PeriodKind PeriodKind, bool Published);

/// <summary>What is collected.</summary>
internal static class ListCollections
{
    internal static void Map(IEndpointRouteBuilder metrics) => metrics
        .MapGet("/collections", Handle)
        .WithName("metrics-collections")
        .Require(Permissions.ReadDefinitions);

    private static Ok<Page<CollectionLine>> Handle(Definitions definitions) =>
        TypedResults.Ok(new Page<CollectionLine>(
            [.. definitions.Collections.Values.Select(c => new CollectionLine(c.Key, c.Label, c.Version, c.PeriodKind, c.Published))]));
}
