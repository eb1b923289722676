using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

internal sealed record SignOffView(string By, string BoardMember, string Board, DateOnly On, DateTimeOffset At);

/// <summary>An edition, without its content. <c>SignedOff</c> is null while it waits for the board.</summary>
internal sealed record EditionView(int Edition, string Digest, string PutForwardBy, DateTimeOffset PutForwardAt, SignOffView? SignedOff)
{
    [JsonIgnore]
    public string PutForwardById { get; init; } = "";

    internal static async Task<IReadOnlyList<EditionView>> OfAsync(ActionPlansDb db, string ods, string period, CancellationToken ct) =>
    [
        .. (await db.Editions.AsNoTracking()
            .Where(e => e.Organisation == ods && e.Period == period)
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest, e.PutForwardBy, e.PutForwardByName, e.PutForwardAt, e.SignedOffByName, e.BoardMember, e.Board, e.MetOn, e.SignedOffAt })
            .ToListAsync(ct))
            .Select(e => new EditionView(e.Number, e.Digest, e.PutForwardByName, e.PutForwardAt,
                e.SignedOffAt is { } at ? new(e.SignedOffByName!, e.BoardMember!, e.Board!, e.MetOn!.Value, at) : null)
            {
                PutForwardById = e.PutForwardBy,
            }),
    ];
}
