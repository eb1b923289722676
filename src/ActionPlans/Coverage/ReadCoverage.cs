using System.Security.Cryptography;
using System.Text.Json;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>Organisations by requirements: what is covered by an action, met, explained, and what nobody works on. Only what an organisation owes is in its row.</summary>
internal static class ReadCoverage
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/coverage", Handle)
        .WithName("action-plans-read-coverage")
        .Produces<CoverageView>()
        .Require(Permissions.ReadPlans);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, ActionPlansDb db, Definitions definitions, IOptions<JsonOptions> json, TimeProvider clock, CancellationToken ct,
        string? scope = null, string? framework = null)
    {
        if (!AskedScope.Read(definitions, context.Caller(), Permissions.ReadPlans, scope).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (framework is not null && !definitions.Frameworks.ContainsKey(framework))
        {
            return FrameworkUnknown(framework, definitions).ToProblem();
        }

        var day = London.Today(clock);
        IReadOnlyList<Requirement> requirements = framework is null ? Owing.Of(definitions).Standing : definitions.Frameworks[framework].Accountable;
        var organisations = Owing.Answering(definitions, asked.Scope, day);
        var cells = await CoverageReader.ReadAsync(db, definitions, organisations, requirements, day, ct);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            CoverageView.Of(asked.Scope, framework, day, definitions.Organisations, organisations, requirements, cells), json.Value.SerializerOptions);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";

        context.Response.SetETag(tag);
        context.Response.Headers.CacheControl = "private, no-cache";

        return context.Request.AlreadyHas(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(bytes, "application/json; charset=utf-8");
    }

    private static Refusal FrameworkUnknown(string framework, Definitions definitions) => Refusal.Unprocessable(
        "framework-unknown", $"There is no framework {framework}", "Leave it out for all of them, or name one.",
        [new("/framework", "framework-unknown", "No framework has this key", string.Join(", ", definitions.FrameworkList.Select(f => f.Key)), framework)]);
}
