using EdiRegion.Platform.Authority;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Portal.Pages.Region;

/// <summary>Of whom figures can be seen: the region and its systems by everyone, a trust by those whose role reaches it.</summary>
internal sealed class Scopes(Definitions definitions, CurrentPerson current)
{
    private OrganisationRegister Register => definitions.Organisations;

    public Scope Region => Scope.Region(Register.Region.Ods);

    public IReadOnlyList<Organisation> Systems =>
        [.. Register.All.Where(o => o.Kind is OrganisationKind.System).OrderBy(o => o.Name, StringComparer.Ordinal)];

    public IReadOnlyList<Organisation> Trusts =>
        [.. Register.All.Where(o => o.Kind is OrganisationKind.Trust && Reaches(o)).OrderBy(o => o.Name, StringComparer.Ordinal)];

    /// <summary>The scope that was asked for, when there is such a one; else the person's own place.</summary>
    public Scope Choose(string? asked)
    {
        if (Scope.TryParse(asked, out var scope) && Register.Knows(scope))
        {
            return scope;
        }

        return Register.Find(current.Organisation) is { Kind: OrganisationKind.System } system ? Scope.System(system.Ods) : Region;
    }

    public string NameOf(Scope scope) => scope.Kind is ScopeKind.Region
        ? $"the {Register.Region.Name} region".Replace("region region", "region", StringComparison.OrdinalIgnoreCase)
        : Register.Find(scope.Ods)?.Name ?? scope.Ods;

    private bool Reaches(Organisation trust) => current.Person?.Roles.Any(held =>
        Permissions.Of(held.Role).Contains(Permissions.ReadMeasures)
        && (held.Organisation == trust.Ods || Register.Ancestors(trust.Ods).Any(above => above.Ods == held.Organisation))) ?? false;
}
