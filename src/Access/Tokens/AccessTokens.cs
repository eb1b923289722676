using EdiRegion.Access.Keys;
using EdiRegion.Platform.Authority;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.Access.Tokens;

/// <summary>Issues access tokens (RFC 9068): short, so that a role taken away is gone within minutes.</summary>
internal sealed class AccessTokens(SigningKeys keys, PublicAddress address, TimeProvider clock)
{
    internal const int LifetimeSeconds = 300;
    private const string Audience = "edi-region";
    private readonly JsonWebTokenHandler _writer = new() { SetDefaultTimesOnTokenCreation = false };

    internal Task<string> ForPersonAsync(Guid id, string name, string[] roles, CancellationToken ct) =>
        IssueAsync(new() { ["sub"] = id.ToString(), ["name"] = name, [Grant.ClaimType] = roles }, ct);

    internal Task<string> ForClientAsync(string id, string name, string[] roles, CancellationToken ct) =>
        IssueAsync(new() { ["sub"] = id, ["name"] = name, ["client_id"] = id, [Grant.ClaimType] = roles }, ct);

    private async Task<string> IssueAsync(Dictionary<string, object> claims, CancellationToken ct)
    {
        var set = await keys.CurrentAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        claims["jti"] = Guid.CreateVersion7().ToString();

        return _writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = address.Issuer,
            Audience = Audience,
            TokenType = "at+jwt",
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddSeconds(LifetimeSeconds),
            SigningCredentials = set.Signs,
            Claims = claims,
        });
    }
}
