using System.Collections.Concurrent;
using EdiRegion.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EdiRegion.EndToEnd.Tracing;

/// <summary>Takes what services export over OTLP (HTTP, protobuf), and keeps the spans.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Span> _spans = [];
    private readonly WebApplication _app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address);
        _app = builder.Build();
        _app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);

            foreach (var span in Span.ReadAll(body.ToArray()))
            {
                _spans.Enqueue(span);
            }
        });
        _app.MapFallback(() => Results.Ok());
    }

    public string Address { get; } = $"http://127.0.0.1:{Ports.Free()}";

    internal static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync();

        return receiver;
    }

    /// <summary>The spans of one trace that have come in so far.</summary>
    public IReadOnlyList<Span> SpansOf(string traceId) => [.. _spans.Where(span => span.TraceId == traceId)];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
