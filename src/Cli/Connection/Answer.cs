using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EdiRegion.Cli.Connection;

/// <summary>What the gateway answered: kept whole, so that it can be shown, passed on or taken apart.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, string? ETag)
{
    internal bool Ok => (int)Status is >= 200 and < 300;

    internal JsonNode? Json { get; } = Parse(Body);

    internal static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken ct) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(ct), response.Headers.ETag?.ToString());

    /// <summary>The body of a success; a refusal ends the command with the problem told in full.</summary>
    internal Answer OrStop() => Ok ? this : throw new CannotGoOn(Problem.Of(this).Tell(), Json?.DeepClone());

    /// <summary>As <see cref="OrStop"/>, for answers that have to be JSON.</summary>
    internal JsonNode JsonOrStop() =>
        OrStop().Json ?? throw new CannotGoOn("The gateway answered with something other than JSON. Is --gateway the address of EDI Region?");

    private static JsonNode? Parse(string body)
    {
        try
        {
            return body.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonNode.Parse(body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
