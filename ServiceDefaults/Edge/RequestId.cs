using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace EdiRegion.ServiceDefaults.Edge;

/// <summary>
/// Every request carries an id: the caller's <c>X-Request-ID</c> when it is one (1 to 128 letters, digits or <c>-_.:</c>), else a new
/// one. It is the trace identifier here, goes on to the services and comes back to the caller; <c>X-Correlation-ID</c> is mirrored.
/// </summary>
internal static class RequestId
{
    internal const string Header = "X-Request-ID";
    internal const string CorrelationHeader = "X-Correlation-ID";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    internal static Task Assign(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        var given = headers[Header];

        if (given.Count == 1 && IsValid(given[0]))
        {
            context.TraceIdentifier = given[0]!;
        }
        else
        {
            headers[Header] = context.TraceIdentifier = Guid.CreateVersion7().ToString();
        }

        var correlation = headers[CorrelationHeader];
        if (correlation.Count > 0 && (correlation.Count > 1 || !IsValid(correlation[0])))
        {
            headers.Remove(CorrelationHeader);
        }

        context.Response.OnStarting(Echo, context);
        return next(context);
    }

    private static Task Echo(object state)
    {
        var context = (HttpContext)state;
        context.Response.Headers[Header] = context.TraceIdentifier;

        var correlation = context.Request.Headers[CorrelationHeader];
        if (correlation.Count > 0)
        {
            context.Response.Headers[CorrelationHeader] = correlation;
        }

        return Task.CompletedTask;
    }

    private static bool IsValid(string? id) => id is { Length: > 0 and <= 128 } && !id.AsSpan().ContainsAnyExcept(Allowed);
}
