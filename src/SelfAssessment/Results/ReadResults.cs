using System.Security.Cryptography;
using System.Text.Json;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace EdiRegion.SelfAssessment.Results;

/// <summary>
/// How organisations are spread over the levels, section by section and question by question, for the region, a system, a cluster, a type of trust or one
/// organisation; by name for the region, the subgroup and the systems. Never a mean. Only what is signed off counts.
/// </summary>
internal static class ReadResults
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/results", Handle)
        .WithName("self-assessment-read-results")
        .Produces<ResultsView>()
        .Require(Permissions.ReadMaturity);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, IOptions<JsonOptions> json, TimeProvider clock, CancellationToken ct,
        string? scope = null, string? questionnaire = null, string? period = null, string by = "system")
    {
        var day = London.Today(clock);

        if (!AskedResults.Read(definitions, scope, day).Is(out var asked, out var refusal)
            || !(await shelf.FindAsync(db, questionnaire ?? "wrei", null, ct)).Is(out var published, out refusal))
        {
            return refusal.ToProblem();
        }

        if ((AskedResults.RefusePeriod(period) ?? RefuseBy(by) ?? RefuseScope(context.Caller(), asked, definitions)) is { } refused)
        {
            return refused.ToProblem();
        }

        return Answer(context, await ResultsReader.ReadAsync(db, shelf, definitions, asked, published.Key, period!, by, day, ct), json.Value.SerializerOptions);
    }

    internal static Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult> Answer(HttpContext context, ResultsView view, JsonSerializerOptions json)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, json);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        context.Response.SetETag(tag);
        context.Response.Headers.CacheControl = "private, no-cache";

        return context.Request.AlreadyHas(tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(bytes, "application/json; charset=utf-8");
    }

    internal static Refusal? RefuseBy(string by) => by is "system" or "cluster" or "type"
        ? null
        : Refusal.Unprocessable("by-unknown", $"Results cannot be laid out by {by}", "Write by=system, by=cluster or by=type.", [new("/by", "by-unknown", "Not a way to lay it out", "system, cluster, type", by)]);

    /// <summary>Systems see each other by name, as the subgroup does; a trust sees itself.</summary>
    private static Refusal? RefuseScope(Caller caller, AskedResults asked, Definitions definitions) =>
        caller.May(Permissions.ReadMaturity, asked.Ods)
        || caller.Grants.Any(grant => Permissions.Of(grant.Role).Contains(Permissions.ReadMaturity) && definitions.Organisations.Find(grant.Organisation)?.Kind is OrganisationKind.System)
            ? null
            : Refusal.Forbidden("organisation-not-yours", $"Your roles do not let you {Permissions.ReadMaturity} of {asked.Text}",
                "Ask about your own organisation, or read GET /api/self-assessment/v1/results/public.");
}
