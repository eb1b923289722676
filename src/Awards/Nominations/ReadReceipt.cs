using System.Security.Cryptography;
using System.Text.Json;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Platform.Storage;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <param name="Sha256">Of everything that was handed in: the same digest means the same nomination, letter by letter.</param>
internal sealed record ReceiptView(
    Guid Nomination, string Cycle, string CategoryTitle, string? Title, string? Nominee, DateTimeOffset SubmittedAt, DateTimeOffset ChangedAt, bool Late, IReadOnlyDictionary<string, int> Words,
    IReadOnlyList<string> Attachments, string Sha256);

/// <summary>What was handed in and when, with a digest that proves it.</summary>
internal static class ReadReceipt
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/nominations/{id:guid}/receipt", Handle)
        .WithName("awards-read-receipt")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<ReceiptView>, ProblemHttpResult>> Handle(Guid id, AwardsDb db, NominationFinder finder, CancellationToken ct)
    {
        if (!(await finder.FindOwnAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (found.Nomination is not { SubmittedAt: { } submitted } nomination)
        {
            return Refusal.Conflict("not-submitted", "There is no receipt before a nomination is submitted", "Submit it first.").ToProblem();
        }

        var attachments = await db.Attachments.AsNoTracking().Where(a => a.NominationId == id && a.RemovedAt == null).OrderBy(a => a.Number).Select(a => new { a.Name, a.Sha256 }).ToListAsync(ct);
        var whole = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                nomination.Id,
                nomination.Cycle,
                nomination.Category,
                nomination.Title,
                nomination.Nominee,
                Answers = new SortedDictionary<string, string>(nomination.Answers.ToDictionary(), StringComparer.Ordinal),
                nomination.Self,
                nomination.Facts,
                attachments,
            },
            StoredJson.Options);

        return TypedResults.Ok(new ReceiptView(
            id, nomination.Cycle, found.Category.Title, nomination.Title, nomination.Nominee.Name, submitted, nomination.WrittenAt, nomination.Late,
            nomination.Answers.ToDictionary(a => a.Key, a => Words.Count(a.Value)), [.. attachments.Select(a => a.Name)], Convert.ToHexStringLower(SHA256.HashData(whole))));
    }
}
