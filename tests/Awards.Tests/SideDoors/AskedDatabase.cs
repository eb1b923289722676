using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>Counts what a request asks the database. It goes by the trace of the request, so that nothing else that runs is counted with it.</summary>
internal sealed class AskedDatabase : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AskedDatabase Only = new();

    private readonly ConcurrentDictionary<ActivityTraceId, int> _commands = [];

    private AskedDatabase() => DiagnosticListener.AllListeners.Subscribe(this);

    internal static async Task<(HttpResponseMessage Response, int Commands)> CountAsync(HttpClient client, HttpRequestMessage request)
    {
        var trace = ActivityTraceId.CreateRandom();
        Only._commands[trace] = 0;
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        return (response, Only._commands.TryRemove(trace, out var commands) ? commands : 0);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData && Activity.Current is { } activity && _commands.TryGetValue(activity.TraceId, out var commands))
        {
            _commands.TryUpdate(activity.TraceId, commands + 1, commands);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
