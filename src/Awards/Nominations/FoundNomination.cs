using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <summary>The nomination a route names, for somebody who may see it: as one of its writers, or as a secretary on this side of the wall.</summary>
internal sealed record FoundNomination(Nomination Nomination, Cycle Cycle, AwardScheme Scheme, AwardCategory Category, Caller By, Writer? Writer)
{
    internal static Refusal Unknown { get; } =
        Refusal.NotFound("nomination-unknown", "There is no such nomination", "Open it from your list. It may have been taken out, or be one that you may not see.");

    internal bool IsWriter => Writer is not null;

    internal string ETag => IsWriter ? Nomination.WritersETag : Nomination.ETag;
}

/// <summary>Finds nominations for those who may see them.</summary>
internal sealed class NominationFinder(AwardsDb db, Definitions definitions, WallOfRequest walls, IHttpContextAccessor accessor, TimeProvider clock)
{
    private HttpContext Context => accessor.HttpContext!;

    /// <summary>As a writer, else as a secretary.</summary>
    internal async Task<Result<FoundNomination>> FindAsync(Guid id, CancellationToken ct)
    {
        var nomination = await db.Nominations.SingleOrDefaultAsync(n => n.Id == id, ct);

        if (IsSecretary())
        {
            // A secretary who also wrote it sees it as its writer, never as a secretary: the wall is in between.
            return nomination is not null && await WriterAsync(ct) is { } also && also.Writes(nomination) ? await OfAsync(nomination, also, ct) : await ForSecretaryAsync(nomination, ct);
        }

        return !(await Writer.FindAsync(Context, db, definitions, clock.GetUtcNow(), ct)).Is(out var writer, out var refusal) ? refusal
            : nomination is not null && writer.Writes(nomination) ? await OfAsync(nomination, writer, ct)
            : FoundNomination.Unknown;
    }

    /// <summary>As one of those who write it.</summary>
    internal async Task<Result<FoundNomination>> FindOwnAsync(Guid id, CancellationToken ct)
    {
        if (!(await Writer.FindAsync(Context, db, definitions, clock.GetUtcNow(), ct)).Is(out var writer, out var refusal))
        {
            return refusal;
        }

        var nomination = await db.Nominations.SingleOrDefaultAsync(n => n.Id == id, ct);

        return nomination is not null && writer.Writes(nomination) ? await OfAsync(nomination, writer, ct) : FoundNomination.Unknown;
    }

    /// <summary>As a secretary: what is hidden answers like what is not there, by the same work.</summary>
    /// <param name="id">Of the nomination.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="cycle">Where it is looked for; the newest when it is not said.</param>
    internal async Task<Result<FoundNomination>> FindForSecretaryAsync(Guid id, CancellationToken ct, string? cycle = null) =>
        await ForSecretaryAsync(await db.Nominations.SingleOrDefaultAsync(n => n.Id == id, ct), ct, cycle);

    internal bool IsSecretary() => Context.Caller().May(Permissions.RunAwards, definitions.Organisations.Region.Ods);

    private async Task<Result<FoundNomination>> ForSecretaryAsync(Nomination? nomination, CancellationToken ct, string? cycle = null)
    {
        // Asked in any case: what is there must not cost less than what is not.
        var newest = await db.Cycles.OrderByDescending(c => c.Year).ThenBy(c => c.Scheme).Select(c => c.Key).FirstOrDefaultAsync(ct) ?? "";
        var wall = await walls.OfAsync(nomination?.Cycle ?? cycle ?? newest, ct);

        return nomination is not null && nomination.IsForSecretaries && wall.Interest is not null && wall.Sees(nomination)
            ? await OfAsync(nomination, null, ct)
            : FoundNomination.Unknown;
    }

    private async Task<Writer?> WriterAsync(CancellationToken ct) => (await Writer.FindAsync(Context, db, definitions, clock.GetUtcNow(), ct)).Value;

    private async Task<FoundNomination> OfAsync(Nomination nomination, Writer? writer, CancellationToken ct)
    {
        var cycle = (await db.Cycles.FindAsync([nomination.Cycle], ct))!;
        var scheme = cycle.SchemeIn(definitions);

        return new(nomination, cycle, scheme, scheme.Category(nomination.Category), writer?.By ?? Context.Caller(), writer);
    }
}
