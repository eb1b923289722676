using EdiRegion.Access.People;
using EdiRegion.Access.Tokens;
using EdiRegion.Platform.Authority;

namespace EdiRegion.Access.SignIn;

internal sealed record SignedInPerson(Guid Id, string Name, string Email, IReadOnlyList<Grant> Roles);

/// <summary>A session: its secret for the portal to keep, an access token for now, and who it is.</summary>
internal sealed record SessionView(string Session, string AccessToken, int ExpiresIn, SignedInPerson Person)
{
    internal static async Task<SessionView> OfAsync(string secret, Person person, AccessTokens tokens, CancellationToken ct) => new(
        secret,
        await tokens.ForPersonAsync(person.Id, person.Name, person.Roles, ct),
        AccessTokens.LifetimeSeconds,
        new(person.Id, person.Name, person.Email, person.Grants()));
}
