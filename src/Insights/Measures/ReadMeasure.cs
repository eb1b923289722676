using System.Security.Cryptography;
using System.Text.Json;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Measures;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace EdiRegion.Insights.Measures;

/// <summary>A measure of a trust, a system or the region for one period, or as a series.</summary>
internal static class ReadMeasure
{
    private const int LongestSeries = 40;

    internal static void Map(IEndpointRouteBuilder insights) => insights
        .MapGet("/measures/{measure}", Handle)
        .WithName("insights-measure")
        .Produces<MeasureView>()
        .Require(Permissions.ReadMeasures);

    private static async Task<IResult> Handle(
        string measure, HttpContext context, IServiceProvider services, Definitions definitions, ReadyAnswers ready, IOptions<JsonOptions> json, CancellationToken ct,
        string? scope = null, string? period = null, string? from = null, string? to = null, DateOnly? asAt = null)
    {
        if (!AskedMeasure.Read(definitions, context.Caller(), measure, scope, period, from, to, LongestSeries).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        var answers = new List<ReadyAnswer>(asked.Periods.Count);

        foreach (var each in asked.Periods)
        {
            answers.Add(await AnswerAsync(new(asked.Measure, asked.Scope, each, asAt), context.Caller(), services, definitions, ready, json.Value.SerializerOptions, ct));
        }

        return asked.IsSeries
            ? TypedResults.Ok(new MeasureSeries(asked.Measure.Key, asked.Scope, asked.Measure.SeriesBreaks, [.. answers.Select(a => a.View)]))
            : new Answered(answers[0]);
    }

    private static async Task<ReadyAnswer> AnswerAsync(
        MeasureQuestion question, Caller caller, IServiceProvider services, Definitions definitions, ReadyAnswers ready, JsonSerializerOptions json, CancellationToken ct)
    {
        var published = definitions.Collections[question.Measure.Collection].Published;
        var audience = published || IsTheirs(question, caller, definitions) ? Audience.Exact : Audience.Region;
        var seesAll = published || caller.May(Permissions.ReadMeasures, definitions.Organisations.Region.Ods);
        var shelf = ready.ShelfOf(question.Measure.Collection, question.Period.ToString());
        var key = $"{question.Measure.Key}|{question.Scope}|{question.AsAt}|{audience}|{(seesAll ? "all" : string.Join(',', caller.Grants))}";

        if (shelf?.TryGetValue(key, out var answer) is true)
        {
            return answer;
        }

        var view = await services.GetRequiredService<MeasureReader>()
            .ReadAsync(question, audience, ods => seesAll || caller.May(Permissions.ReadMeasures, ods), ct);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, json);
        answer = new(view, bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
        shelf?.TryAdd(key, answer);

        return answer;
    }

    /// <summary>A system had trusts once that are another's now: their counts are not its own any more.</summary>
    private static bool IsTheirs(MeasureQuestion question, Caller caller, Definitions definitions) =>
        question.Scope.Kind is not ScopeKind.Region
        && caller.BelongsTo(question.Scope.Ods)
        && (question.AsAt is null || definitions.Organisations.Within(question.Scope, question.AsAt).All(trust => caller.BelongsTo(trust.Ods)));

    private sealed class Answered(ReadyAnswer answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.SetETag(answer.ETag);
            context.Response.Headers.CacheControl = "private, no-cache";

            if (context.Request.AlreadyHas(answer.ETag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Json.Length;
            await context.Response.Body.WriteAsync(answer.Json, context.RequestAborted);
        }
    }
}

internal sealed record MeasureSeries(string Measure, Scope Scope, IReadOnlyList<SeriesBreak> Breaks, IReadOnlyList<MeasureView> Series);
