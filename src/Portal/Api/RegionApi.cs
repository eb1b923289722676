using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EdiRegion.Portal.SignIn;

namespace EdiRegion.Portal.Api;

/// <summary>The gateway, asked in the name of the person who is signed in.</summary>
internal sealed class RegionApi(IHttpClientFactory clients, GatewayAddress gateway, CurrentPerson person, NominationKey nomination, IHttpContextAccessor context)
{
    public const string ClientName = "gateway";

    public Task<Answer<T>> GetAsync<T>(string path, CancellationToken ct) => SendAsync<T>(HttpMethod.Get, path, null, new(), ct);

    public Task<Answer<T>> PutAsync<T>(string path, object body, Once once, CancellationToken ct) =>
        SendAsync<T>(HttpMethod.Put, path, () => Json(body), once, ct);

    public Task<Answer<T>> PutCsvAsync<T>(string path, byte[] csv, Once once, CancellationToken ct) =>
        SendAsync<T>(HttpMethod.Put, path, () => Csv(csv), once, ct);

    public Task<Answer<T>> PostAsync<T>(string path, object? body, Once once, CancellationToken ct) =>
        SendAsync<T>(HttpMethod.Post, path, body is null ? null : () => Json(body), once, ct);

    /// <summary>Sends a file as it is. Its content says what it is, so no type is claimed for it.</summary>
    public Task<Answer<T>> PostFileAsync<T>(string path, byte[] content, Once once, CancellationToken ct) =>
        SendAsync<T>(HttpMethod.Post, path, () => new ByteArrayContent(content) { Headers = { ContentType = new("application/octet-stream") } }, once, ct);

    /// <summary>Sends a file under its name, as a form does.</summary>
    public Task<Answer<T>> PostFormFileAsync<T>(string path, string name, byte[] content, Once once, CancellationToken ct) => SendAsync<T>(
        HttpMethod.Post, path, () => new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } }, once, ct);

    public Task<Answer<T>> DeleteAsync<T>(string path, Once once, CancellationToken ct) => SendAsync<T>(HttpMethod.Delete, path, null, once, ct);

    /// <summary>A file of the platform, as it is.</summary>
    public async Task<byte[]> GetFileAsync(string path, CancellationToken ct) => (await GetTypedFileAsync(path, ct)).Content;

    /// <summary>The same, with what it is said to be.</summary>
    public async Task<(byte[] Content, string? MediaType)> GetTypedFileAsync(string path, CancellationToken ct)
    {
        using var response = await AskAsync(HttpMethod.Get, path, null, new(), ct);
        return response.IsSuccessStatusCode
            ? (await response.Content.ReadAsByteArrayAsync(ct), response.Content.Headers.ContentType?.MediaType)
            : throw new ApiFailure(await ProblemOfAsync(response, ct));
    }

    private static ByteArrayContent Csv(byte[] csv) => new(csv) { Headers = { ContentType = new("text/csv") } };

    private static StringContent Json(object body) =>
        new(JsonSerializer.Serialize(body, body.GetType(), ApiJson.Options), Encoding.UTF8, "application/json");

    private async Task<Answer<T>> SendAsync<T>(HttpMethod method, string path, Func<HttpContent>? content, Once once, CancellationToken ct)
    {
        using var response = await AskAsync(method, path, content, once, ct);

        if (response.IsSuccessStatusCode)
        {
            var value = response.StatusCode is HttpStatusCode.NoContent || response.Content.Headers.ContentLength is 0
                ? default
                : await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, ct);
            return new(value, response.Headers.ETag?.ToString(), null);
        }

        var problem = await ProblemOfAsync(response, ct);

        return problem.Status is 400 or 409 or 410 or 412 or 413 or 415 or 422 or 428
            ? new(default, null, problem)
            : throw new ApiFailure(problem);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, Func<HttpContent>? content, Once once, CancellationToken ct)
    {
        var response = await AskOnceAsync(method, path, content, once, ct);

        if (response.StatusCode is HttpStatusCode.Unauthorized && await person.RenewAsync(ct))
        {
            response.Dispose();
            response = await AskOnceAsync(method, path, content, once, ct);
        }

        return response;
    }

    private async Task<HttpResponseMessage> AskOnceAsync(HttpMethod method, string path, Func<HttpContent>? content, Once once, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, new Uri(gateway.Base, path)) { Content = content?.Invoke() };
        request.Headers.Authorization = person.AccessToken is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;

        if (path.StartsWith("/api/awards/", StringComparison.Ordinal) && nomination.Value is { } key)
        {
            request.Headers.TryAddWithoutValidation(NominationKey.Header, key);
        }

        if (once.Version is { Length: > 0 })
        {
            request.Headers.TryAddWithoutValidation("If-Match", once.Version);
        }

        if (context.HttpContext is { } http)
        {
            request.Headers.TryAddWithoutValidation(RequestId.Header, RequestId.Of(http));
        }

        if (method == HttpMethod.Post)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", once.Key is { Length: > 0 } ? once.Key : Guid.CreateVersion7().ToString());
        }

        return await Reach.AskAsync(clients.CreateClient(ClientName), request, ct);
    }

    private static async Task<Problem> ProblemOfAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var status = (int)response.StatusCode;

        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is not true)
        {
            return new() { Status = status, Title = response.ReasonPhrase };
        }

        try
        {
            return (await response.Content.ReadFromJsonAsync<Problem>(ApiJson.Options, ct) ?? new()) with { Status = status };
        }
        catch (JsonException)
        {
            return new() { Status = status, Title = response.ReasonPhrase };
        }
    }
}
