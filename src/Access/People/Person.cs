using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Access.People;

/// <summary>Someone who signs in, with the roles they hold as <c>role:organisation</c>.</summary>
internal sealed class Person
{
    public required Guid Id { get; init; }

    /// <summary>In lower case: it is what people sign in with.</summary>
    public required string Email { get; init; }

    public required string Name { get; set; }

    public string[] Roles { get; set; } = [];

    /// <summary>None until the invitation is accepted, and after a reset until the new one is chosen.</summary>
    public string? PasswordHash { get; set; }

    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>When the invitation was accepted.</summary>
    public DateTimeOffset? JoinedAt { get; set; }

    public bool Disabled { get; set; }

    public long Version { get; set; } = 1;

    public string ETag => ETags.Of(1, Version);

    /// <summary>What the audit trail calls them.</summary>
    public string Subject => $"person/{Id}";

    public string State => Disabled ? "disabled" : JoinedAt is null ? "invited" : "active";

    /// <summary>E-mail addresses are compared without regard to capitals.</summary>
    internal static string Normalise(string email) => email.Trim().ToLowerInvariant();

    internal IReadOnlyList<Grant> Grants() => [.. Roles.Select(Grant.Parse).OfType<Grant>()];

    internal void SetPassword(string hash, DateTimeOffset now)
    {
        PasswordHash = hash;
        JoinedAt ??= now;
        Version++;
    }

    internal void Hold(IEnumerable<Grant> roles)
    {
        Roles = [.. roles.Select(role => role.ToString())];
        Version++;
    }
}
