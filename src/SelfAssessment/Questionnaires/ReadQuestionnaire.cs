using System.Text.Json.Nodes;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>The definition of a questionnaire, in the newest version or an earlier one.</summary>
internal static class ReadQuestionnaire
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/questionnaires/{key}", Handle)
        .WithName("self-assessment-read-questionnaire")
        .Require(Permissions.ReadDefinitions);

    private static async Task<Results<Ok<JsonObject>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string key, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, CancellationToken ct, int? version = null)
    {
        if (!(await shelf.FindAsync(db, key, version, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var edits = context.Caller().May(Permissions.EditQuestionnaires, definitions.Organisations.Region.Ods);
        var tag = $"\"{found.Version}.{found.Row.Digest[..12]}{(edits ? ".e" : "")}\"";
        context.Response.SetETag(tag);
        context.Response.Headers.CacheControl = "private, no-cache";

        if (context.Request.AlreadyHas(tag))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var view = JsonNode.Parse(found.Row.Definition)!.AsObject();
        view["version"] = found.Version;
        view["state"] = "published";
        view["shipped"] = found.Row.Shipped;
        view["publishedAt"] = found.Row.PublishedAt;
        view["publishedBy"] = found.Row.PublishedByName;
        view["note"] = found.Row.Note;
        view["mayDo"] = new JsonArray(edits ? ["draft"] : []);

        return TypedResults.Ok(view);
    }
}
