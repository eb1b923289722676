using System.Net.Http.Headers;
using System.Text;

namespace EdiRegion.Cli.Connection;

/// <summary>Calls of the gateway as one client: token, If-Match, Idempotency-Key, patience with a busy gateway.</summary>
internal sealed class GatewayClient : IDisposable
{
    private readonly Uri _gateway;
    private readonly ClientTokens _tokens;
    private readonly HttpClient _http;

    internal GatewayClient(Uri gateway, ClientTokens tokens, Voice voice)
    {
        _gateway = gateway;
        _tokens = tokens;
        _http = new(new Patience(voice) { InnerHandler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10) } })
        {
            Timeout = TimeSpan.FromMinutes(5),
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new("edi", typeof(GatewayClient).Assembly.GetName().Version?.ToString(3)));
    }

    internal Task<Answer> GetAsync(string path, CancellationToken ct) => SendAsync(HttpMethod.Get, path, null, null, ct);

    internal Task<Answer> PutAsync(string path, Body body, string? etag, CancellationToken ct) =>
        SendAsync(HttpMethod.Put, path, body, etag, ct);

    internal Task<Answer> PostAsync(string path, Body body, string? etag, CancellationToken ct) =>
        SendAsync(HttpMethod.Post, path, body, etag, ct);

    public void Dispose()
    {
        _http.Dispose();
        _tokens.Dispose();
    }

    private async Task<Answer> SendAsync(HttpMethod method, string path, Body? body, string? etag, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri($"{_gateway.AbsoluteUri.TrimEnd('/')}{path}"));
            request.Headers.Authorization = new("Bearer", await _tokens.TokenAsync(_http, ct));
            request.Content = body?.ToContent();

            if (etag is not null)
            {
                request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
            }

            if (method == HttpMethod.Post)
            {
                request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
            }

            using var response = await _http.SendAsync(request, ct);

            return await Answer.ReadAsync(response, ct);
        }
        catch (HttpRequestException e)
        {
            throw new CannotGoOn($"The gateway {_gateway} cannot be reached: {e.Message}. Check the address and the network.");
        }
        catch (TaskCanceledException e) when (e.InnerException is TimeoutException)
        {
            throw new CannotGoOn($"The gateway {_gateway} did not answer in time. Look at the return before you repeat the command.");
        }
    }
}

/// <summary>Bytes to send, and what they are.</summary>
internal sealed record Body(byte[] Bytes, string MediaType)
{
    internal static Body Nothing { get; } = Json("{}");

    internal static Body Json(string text) => new(Encoding.UTF8.GetBytes(text), "application/json");

    internal HttpContent ToContent() => new ByteArrayContent(Bytes) { Headers = { ContentType = new(MediaType, "utf-8") } };
}
