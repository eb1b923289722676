using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using EdiRegion.Portal.Api;
using Microsoft.Extensions.Caching.Memory;

namespace EdiRegion.Portal.SignIn;

/// <summary>
/// Exchanges a password for a session, and a session for short access tokens. The browser holds only the session secret, encrypted in its
/// cookie; the access token stays in this process's memory until it expires.
/// </summary>
internal sealed class Sessions(IHttpClientFactory clients, GatewayAddress gateway, IMemoryCache memory)
{
    private const string Path = "/api/access/v1/sessions";
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>The session, or the problem that says why not.</summary>
    public async Task<Answer<Session>> StartAsync(string email, string password, CancellationToken ct)
    {
        var answer = await PostAsync(Path, new { email, password }, ct);

        if (answer.Value is { Secret: { } secret } session)
        {
            Remember(secret, session);
        }

        return answer;
    }

    /// <summary>A session with a live access token; null when the session has ended.</summary>
    public async Task<Session?> FindAsync(string secret, CancellationToken ct) =>
        memory.TryGetValue(KeyOf(secret), out Session? live) ? live : await RenewAsync(secret, ct);

    /// <summary>Asks for a new access token; null when the session has ended.</summary>
    public async Task<Session?> RenewAsync(string secret, CancellationToken ct)
    {
        var answer = await PostAsync($"{Path}/renewal", new { session = secret }, ct);

        if (answer.Value is not { } session)
        {
            memory.Remove(KeyOf(secret));
            return null;
        }

        Remember(secret, session);
        return session;
    }

    /// <summary>Ends the session here and at Access.</summary>
    public async Task EndAsync(string secret, CancellationToken ct)
    {
        memory.Remove(KeyOf(secret));
        await PostAsync($"{Path}/ending", new { session = secret }, ct);
    }

    private void Remember(string secret, Session session)
    {
        var lifetime = TimeSpan.FromSeconds(session.ExpiresIn) - Margin;
        memory.Set(KeyOf(secret), session, lifetime > TimeSpan.Zero ? lifetime : TimeSpan.FromSeconds(1));
    }

    private static string KeyOf(string secret) => "session " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task<Answer<Session>> PostAsync(string path, object body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Base, path)) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var response = await Reach.AskAsync(clients.CreateClient(RegionApi.ClientName), request, ct);

        if (response.StatusCode is HttpStatusCode.NoContent)
        {
            return new(null, null, null);
        }

        if (response.IsSuccessStatusCode)
        {
            var started = await response.Content.ReadFromJsonAsync<Started>(ApiJson.Options, ct);
            return new(new(started!.Session, started.AccessToken, started.ExpiresIn, started.Person), null, null);
        }

        var problem = (await response.Content.ReadFromJsonAsync<Problem>(ApiJson.Options, ct) ?? new()) with { Status = (int)response.StatusCode };

        return problem.Status < 500 ? new(null, null, problem) : throw new ApiFailure(problem);
    }

    private sealed record Started(
        string? Session, string AccessToken, [property: JsonPropertyName("expiresIn")] int ExpiresIn, Person Person);
}
