using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EdiRegion.ServiceDefaults.Edge;

/// <summary>
/// Answers 413 to a body above the limit, declared or found out while reading. What the client still has on its way is read and
/// thrown away, within reason: cutting the connection would lose the answer to a client that sends before it listens.
/// </summary>
internal sealed class BodyLimit(long usual, long ofEvidence, long ofImports)
{
    private const long DrainAtMost = 256_000_000;
    private static readonly TimeSpan DrainFor = TimeSpan.FromSeconds(60);

    internal async Task Enforce(HttpContext context, RequestDelegate next)
    {
        var limit = LimitOf(context.Request.Path);

        if (context.Request.ContentLength > limit)
        {
            await Refuse(context, context.Request.Body, limit);
        }
        else if (context.Request.ContentLength is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false })
        {
            await Count(context, next, limit);
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>Files are taken under /evidence, and plans at /import, by the service and by the page before it.</summary>
    private long LimitOf(PathString path) => path.Value switch
    {
        { } under when under.Contains("/evidence", StringComparison.OrdinalIgnoreCase) => ofEvidence,
        { } at when at.EndsWith("/import", StringComparison.OrdinalIgnoreCase) => ofImports,
        _ => usual,
    };

    private static async Task Count(HttpContext context, RequestDelegate next, long limit)
    {
        var sent = context.Request.Body;
        var counted = new CountedBody(sent, limit);
        context.Request.Body = counted;

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException) when (counted.Exceeded)
        {
            // The answer follows below, as it does where the reader has caught this itself.
        }

        if (counted.Exceeded && !context.Response.HasStarted)
        {
            context.Response.Clear();
            await Refuse(context, sent, limit);
        }
    }

    private static async Task Refuse(HttpContext context, Stream body, long limit)
    {
        var waitsForConsent = context.Request.Headers.Expect.Count > 0;
        if (waitsForConsent)
        {
            context.Response.Headers.Connection = "close";
        }

        await EdgeProblem.Write(
            context,
            StatusCodes.Status413PayloadTooLarge,
            "body-too-large",
            "The body is too large",
            $"A body may have at most {limit} bytes{(context.Request.ContentLength is { } length ? $"; this one has {length}" : "")}. "
                + "Send a return or an import file on its own, without other material.");

        if (!waitsForConsent)
        {
            await context.Response.CompleteAsync();
            await Drain(body, context.RequestAborted);
        }
    }

    private static async Task Drain(Stream body, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(DrainFor);
        var buffer = new byte[64 * 1024];
        var drained = 0L;

        try
        {
            while (drained < DrainAtMost && await body.ReadAsync(buffer, patience.Token) is var read and > 0)
            {
                drained += read;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or BadHttpRequestException)
        {
            // The client went away, or was not worth waiting for; it has been answered.
        }
    }
}
