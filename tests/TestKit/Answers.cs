using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace EdiRegion.TestKit;

/// <summary>Requests and answers in few words.</summary>
public static class Answers
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<JsonObject> Get(this HttpClient client, string path) => await (await client.GetAsync(path, Ct)).Ok();

    public static async Task<JsonObject> Post(this HttpClient client, string path, object? body = null) =>
        await (await client.PostAsJsonAsync(path, body ?? new { }, Ct)).Ok();

    public static async Task<HttpResponseMessage> Put(this HttpClient client, string path, object body, string? match = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };

        if (match is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", match);
        }

        return await client.SendAsync(request, Ct);
    }

    public static async Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request, Ct);
    }

    public static async Task<JsonObject> Ok(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Ct);
        response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode} {text}");

        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The problem of a refusal with this status and code.</summary>
    public static async Task<JsonObject> Refused(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync(Ct);
        response.StatusCode.ShouldBe(status, text);
        var problem = JsonNode.Parse(text)!.AsObject();
        problem.Text("code").ShouldBe(code, text);

        return problem;
    }

    public static string? Text(this JsonNode node, string field) => node[field]?.GetValue<string>();

    public static Guid Id(this JsonNode node) => node["id"]!.GetValue<Guid>();
}
