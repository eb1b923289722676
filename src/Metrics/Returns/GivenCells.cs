using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;
using Microsoft.Net.Http.Headers;

namespace EdiRegion.Metrics.Returns;

/// <summary>The cells of a request, as JSON or as CSV.</summary>
internal static class GivenCells
{
    internal static async Task<Result<Dictionary<string, Cell>>> ReadAsync(HttpRequest request, ReturnTarget target, CancellationToken ct)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;

        if (type is not ("application/json" or "text/csv"))
        {
            return new Refusal("media-type-not-supported", "Send the return as JSON or CSV", StatusCodes.Status415UnsupportedMediaType,
                $"Set Content-Type to application/json or text/csv; it was {type ?? "not given"}.");
        }

        using var body = new MemoryStream(capacity: (int)Math.Clamp(request.ContentLength ?? 0, 4_096, 1_000_000));
        await request.Body.CopyToAsync(body, ct);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);

        return type is "text/csv" ? ReturnCsv.Read(bytes, target.Collection) : ReturnBody.Read(bytes.Span, target.Organisation, target.Collection, target.Period);
    }
}
