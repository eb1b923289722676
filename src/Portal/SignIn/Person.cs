namespace EdiRegion.Portal.SignIn;

/// <summary>Someone who is signed in, as Access knows them.</summary>
internal sealed record Person(string Id, string Name, string Email, IReadOnlyList<HeldRole> Roles);

internal sealed record HeldRole(string Role, string Organisation);

/// <summary>What signing in and renewing answer. Neither secret nor token ever leaves the portal in clear.</summary>
internal sealed record Session(string? Secret, string AccessToken, int ExpiresIn, Person Person);
