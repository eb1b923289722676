using System.Text;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Metrics.Collections;

/// <summary>A blank CSV to fill in: every cell, in the order of the pages.</summary>
internal static class DownloadTemplate
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    internal static void Map(IEndpointRouteBuilder metrics) => metrics
        .MapGet("/collections/{collection}/template.csv", Handle)
        .WithName("metrics-template")
        .Require(Permissions.ReadDefinitions);

    private static Results<FileContentHttpResult, ProblemHttpResult> Handle(string collection, Definitions definitions, string? organisation = null, string? period = null)
    {
        if (!definitions.Collections.TryGetValue(collection, out var found))
        {
            return Refusal.NotFound("collection-unknown", $"There is no collection {collection}").ToProblem();
        }

        var text = new StringBuilder("cell,value,note\r\n");

        foreach (var cell in found.OrderedCells)
        {
            text.Append(cell.Key).Append(",,\r\n");
        }

        var safe = string.Join('-', new[] { "edi-return", organisation, found.Key, period }.Where(part => part is { Length: > 0 } && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-')));

        return TypedResults.File([.. Utf8Mark, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", safe + ".csv");
    }
}
