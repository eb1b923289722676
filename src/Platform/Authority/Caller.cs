using System.Security.Claims;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Platform.Authority;

/// <summary>Who is asking. A role reaches the organisation it is held in and everything below it in the tree.</summary>
public sealed class Caller
{
    private readonly OrganisationRegister _organisations;

    /// <summary>Reads the caller from a validated token.</summary>
    public Caller(ClaimsPrincipal principal, OrganisationRegister organisations)
    {
        _organisations = organisations;
        IsKnown = principal.Identity?.IsAuthenticated is true;
        Id = principal.FindFirstValue("sub") ?? "";
        Name = principal.FindFirstValue("name") ?? Id;
        Grants = [.. principal.FindAll(Grant.ClaimType).Select(claim => Grant.Parse(claim.Value)).OfType<Grant>()];
    }

    /// <summary>True when a valid token came with the request.</summary>
    public bool IsKnown { get; }

    /// <summary>Stable id of the person or machine client.</summary>
    public string Id { get; }

    /// <summary>Name to show, for example <c>Trust lead, RRK</c>.</summary>
    public string Name { get; }

    /// <summary>The roles held, with their organisations.</summary>
    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>True when some role of the caller carries the permission, wherever it is held.</summary>
    public bool MaySomewhere(Permission permission) => Grants.Any(grant => Permissions.Of(grant.Role).Contains(permission));

    /// <summary>True when a role held in the organisation, or (unless the permission is for one's own) above it in today's tree, carries the permission.</summary>
    public bool May(Permission permission, string organisation) =>
        Grants.Any(grant => Permissions.Of(grant.Role).Contains(permission)
            && (permission.OwnOnly ? grant.Organisation == organisation : Reaches(grant, organisation)));

    /// <summary>True when some role is held in the organisation itself.</summary>
    public bool WorksIn(string organisation) => Grants.Any(grant => grant.Organisation == organisation);

    /// <summary>True when the caller holds a role in the organisation itself or in its system: those see exact counts.</summary>
    public bool BelongsTo(string organisation) =>
        Grants.Any(grant => Permissions.Of(grant.Role).Contains(Permissions.ReadReturns)
            && (grant.Organisation == organisation || grant.Organisation == _organisations.SystemOf(organisation)?.Ods));

    private bool Reaches(Grant grant, string organisation) =>
        grant.Organisation == organisation || _organisations.Ancestors(organisation).Any(above => above.Ods == grant.Organisation);
}
