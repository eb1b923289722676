using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EdiRegion.Cli.Tests;

/// <summary>What edi sent.</summary>
internal sealed record Seen(string Method, string Path, string Body, string ContentType, IReadOnlyDictionary<string, string> Headers);

/// <summary>A gateway that knows one client and answers as told, on a free port. It checks nothing: the tests look at what it saw.</summary>
internal sealed class StubGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("edi-cli-").FullName;

    private StubGateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    internal ConcurrentQueue<Seen> Requests { get; } = new();

    internal ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal string Address => _app.Urls.First();

    internal string KeyFile => Path.Combine(_folder, "trust-RRK.pem");

    internal static async Task<StubGateway> StartAsync()
    {
        var gateway = new StubGateway();
        gateway.WriteFile("trust-RRK.pem", gateway.Key.ExportPkcs8PrivateKeyPem());
        gateway.Answers("POST /connect/token", 200, """{"access_token":"the-token","expires_in":300}""");
        await gateway._app.StartAsync(TestContext.Current.CancellationToken);

        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal Seen One(string method, string path) => Requests.Single(request => request.Method == method && request.Path == path);

    internal void Answers(string route, int status, string body, string? etag = null) => Answers(route, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = status < 400 ? "application/json" : "application/problem+json";
        context.Response.Headers.ETag = etag;
        await context.Response.WriteAsync(body, TestContext.Current.CancellationToken);
    });

    internal void Answers(string route, Func<HttpContext, Task> answer) => _answers[route] = answer;

    internal string WriteFile(string name, string content) => WriteFile(name, Encoding.UTF8.GetBytes(content));

    internal string WriteFile(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);

        return path;
    }

    /// <summary>Runs edi in this process as the client trust-RRK.</summary>
    internal async Task<Told> RunAsync(params string[] args) =>
        await RunBareAsync([.. args, "--gateway", Address, "--client", "trust-RRK", "--key", KeyFile]);

    internal static async Task<Told> RunBareAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await Edi.RunAsync(args, output, error, TestContext.Current.CancellationToken);

        return new(code, output.ToString(), error.ToString());
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = context.Request;
        Requests.Enqueue(new(
            request.Method,
            Uri.UnescapeDataString(request.Path + request.QueryString),
            await reader.ReadToEndAsync(TestContext.Current.CancellationToken),
            request.ContentType ?? "",
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));

        if (_answers.TryGetValue(Uri.UnescapeDataString($"{request.Method} {request.Path}{request.QueryString}"), out var answer)
            || _answers.TryGetValue($"{request.Method} {request.Path}", out answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}

/// <summary>How a run ended and what it said.</summary>
internal sealed record Told(int Code, string Output, string Error)
{
    internal JsonNode Json => JsonNode.Parse(Output)!;
}
