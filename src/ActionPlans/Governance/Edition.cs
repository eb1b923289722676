using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

/// <summary>What an edition holds, word for word.</summary>
internal sealed record EditionContent(
    string Organisation, string Period, int Edition, string Title, string? Strategy, DateOnly AsAt,
    IReadOnlyList<ObjectiveView> Objectives, IReadOnlyList<CommentView> Comments, IReadOnlyDictionary<string, string> Reasons);

/// <summary>A version of a plan, frozen: put forward for the board, then signed off. Its digest is that of its text.</summary>
internal sealed class Edition
{
    public required string Organisation { get; init; }

    public required string Period { get; init; }

    public required int Number { get; init; }

    /// <summary>The canonical text.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 (hex) of the text.</summary>
    public required string Digest { get; init; }

    public required string PutForwardBy { get; init; }

    public required string PutForwardByName { get; init; }

    public required DateTimeOffset PutForwardAt { get; init; }

    public string? SignedOffBy { get; private set; }

    public string? SignedOffByName { get; private set; }

    /// <summary>Who of the board answers for it, by name or role as given.</summary>
    public string? BoardMember { get; private set; }

    /// <summary>The board or committee that took it.</summary>
    public string? Board { get; private set; }

    public DateOnly? MetOn { get; private set; }

    public DateTimeOffset? SignedOffAt { get; private set; }

    internal static Edition Freeze(EditionContent content, Caller by, DateTimeOffset now)
    {
        var text = JsonSerializer.Serialize(content, StoredJson.Options);

        return new()
        {
            Organisation = content.Organisation,
            Period = content.Period,
            Number = content.Edition,
            Content = text,
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            PutForwardBy = by.Id,
            PutForwardByName = by.Name,
            PutForwardAt = now,
        };
    }

    public Refusal? SignOff(string digest, string boardMember, string board, DateOnly metOn, Caller by, DateTimeOffset now)
    {
        if (SignedOffAt is not null)
        {
            return Refusal.Conflict("edition-signed-off", $"Edition {Number} is signed off already", "Put the next one forward first.");
        }

        if (PutForwardBy == by.Id)
        {
            return Refusal.Forbidden("own-edition", "You put this edition forward: someone else has to sign it off", "Ask a colleague who may sign plans off.");
        }

        if (!digest.Equals(Digest, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Conflict("digest-differs", "This is not the edition that waits for sign-off",
                $"You sent the digest {digest}; edition {Number} has {Digest}. Read what was put forward and sign that.",
                [new("/digest", "digest-differs", "The digest is of another text", Digest, digest)]);
        }

        (SignedOffBy, SignedOffByName, BoardMember, Board, MetOn, SignedOffAt) = (by.Id, by.Name, boardMember, board, metOn, now);

        return null;
    }

    internal EditionContent Read() => JsonSerializer.Deserialize<EditionContent>(Content, StoredJson.Options)!;

    internal static async Task<EditionContent> ContentAsync(ActionPlansDb db, string ods, string period, int number, CancellationToken ct) =>
        (await db.Editions.AsNoTracking().SingleAsync(e => e.Organisation == ods && e.Period == period && e.Number == number, ct)).Read();
}
