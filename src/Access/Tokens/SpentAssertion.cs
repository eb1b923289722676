using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Tokens;

/// <summary>An assertion that was used. It is remembered until it has expired, so that it is good for one token only.</summary>
internal sealed class SpentAssertion
{
    public required string ClientId { get; init; }

    public required string Jti { get; init; }

    public required DateTimeOffset ForgetAt { get; init; }

    /// <summary>False when this <c>jti</c> was here before.</summary>
    internal static async Task<bool> SpendAsync(AccessDb db, string client, string jti, DateTimeOffset forgetAt, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO access.spent_assertions (client_id, jti, forget_at) VALUES ({client}, {jti}, {forgetAt}) ON CONFLICT DO NOTHING", ct) == 1;
}
