using EdiRegion.Portal.SignIn;

namespace EdiRegion.Portal.Api;

/// <summary>Someone with an account, as administrators see them.</summary>
internal sealed record PersonView
{
    public required string Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public IReadOnlyList<HeldRole> Roles { get; init; } = [];

    public string? State { get; init; }

    public bool IsDisabled => State is "disabled";

    public bool IsInvited => State is "invited";
}
