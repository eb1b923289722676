using System.Net;
using System.Text.Json.Nodes;

namespace EdiRegion.EndToEnd.Refusals;

/// <summary>A refusal as it left the gateway (RFC 9457), every part of it looked at.</summary>
internal sealed record Problem(string Code, IReadOnlyList<(string Pointer, string Code)> Errors)
{
    internal static async Task<Problem> OfAsync(HttpResponseMessage answer, int status)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe((HttpStatusCode)status, body);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(body)!.AsObject();
        var code = (string)problem["code"]!;
        ((string?)problem["type"]).ShouldBe($"urn:edi-region:problem:{code}");
        ((int)problem["status"]!).ShouldBe(status);
        ((string?)problem["title"]).ShouldNotBeNullOrWhiteSpace();
        ((string?)problem["requestId"]).ShouldBe(answer.Headers.GetValues("X-Request-ID").Single());
        body.ShouldNotContain("   at EdiRegion.");

        return new(code, [.. (problem["errors"]?.AsArray() ?? []).Select(error => ((string)error!["pointer"]!, (string)error["code"]!))]);
    }
}
