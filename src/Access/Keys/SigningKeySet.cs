using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.Access.Keys;

/// <summary>The keys as this process knows them: one that signs, all that are published.</summary>
internal sealed record SigningKeySet(SigningCredentials Signs, IReadOnlyList<PublishedKey> Published, DateTimeOffset LoadAgainAt);

/// <summary>A public key as <c>/.well-known/jwks.json</c> shows it (RFC 7517).</summary>
internal sealed record PublishedKey(string Kty, string Crv, string X, string Y, string Use, string Alg, string Kid)
{
    internal static PublishedKey Of(JsonWebKey key, string kid) => new(key.Kty, key.Crv, key.X, key.Y, "sig", SecurityAlgorithms.EcdsaSha256, kid);
}
