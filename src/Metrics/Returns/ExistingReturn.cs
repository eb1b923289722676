using EdiRegion.Platform.Requests;
using EdiRegion.Region;

namespace EdiRegion.Metrics.Returns;

/// <summary>A return that is there, in the version the caller means.</summary>
internal sealed record ExistingReturn(ReturnTarget Target, Return Return)
{
    internal static async Task<Result<ExistingReturn>> FindAsync(
        Definitions definitions, string ods, string collection, string period, MetricsDb db, HttpRequest request, CancellationToken ct)
    {
        if (!ReturnTarget.Read(definitions, ods, collection, period).Is(out var target, out var refusal))
        {
            return refusal;
        }

        if (await target.FindAsync(db, ct) is not { } @return)
        {
            return Refusal.NotFound("return-not-started", $"{ods} has not started its {target.Collection.Label} return for {period}",
                "Enter figures first: PUT the cells of the return.");
        }

        return request.RefuseIfStale(@return.ETag) is { } stale ? stale : new ExistingReturn(target, @return);
    }
}
