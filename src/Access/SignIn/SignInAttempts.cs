using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.SignIn;

/// <summary>
/// Failed attempts to sign in under an e-mail address, whether there is such an account or not: a stranger cannot tell by being locked out.
/// </summary>
internal sealed class SignInAttempts
{
    internal const int Allowed = 5;
    internal static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public required byte[] EmailHash { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    /// <summary>Counts an attempt before it is made, so that many at once are no way around; false while locked.</summary>
    internal static async Task<bool> MayTryAsync(AccessDb db, string email, DateTimeOffset now, CancellationToken ct)
    {
        var (hash, forgotten) = (Secret.Hash(email), now - LockedFor);
        var counted = await db.Database.SqlQuery<int>($"""
            INSERT INTO access.sign_in_attempts AS known (email_hash, count, last_at) VALUES ({hash}, 1, {now})
            ON CONFLICT (email_hash) DO UPDATE SET
                count = CASE WHEN known.last_at <= {forgotten} THEN 1 ELSE known.count + 1 END,
                last_at = CASE WHEN known.last_at > {forgotten} AND known.count >= {Allowed} THEN known.last_at ELSE {now} END
            RETURNING count AS "Value"
            """).ToListAsync(ct);

        return counted[0] <= Allowed;
    }

    internal static Task ForgetAsync(AccessDb db, string email, CancellationToken ct)
    {
        var hash = Secret.Hash(email);

        return db.SignInAttempts.Where(a => a.EmailHash == hash).ExecuteDeleteAsync(ct);
    }
}
