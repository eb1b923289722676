using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Access.People;

/// <summary>A role as it is asked for; either part may be missing or wrong.</summary>
internal sealed record AskedRole(string? Role, string? Organisation)
{
    private static readonly Dictionary<string, OrganisationKind[]> Homes = new(StringComparer.Ordinal)
    {
        [Platform.Authority.Roles.TrustLead] = [OrganisationKind.Trust],
        [Platform.Authority.Roles.TrustApprover] = [OrganisationKind.Trust],
        [Platform.Authority.Roles.NetworkMember] = [OrganisationKind.Trust, OrganisationKind.System],
        [Platform.Authority.Roles.SystemLead] = [OrganisationKind.System],
        [Platform.Authority.Roles.RegionAnalyst] = [OrganisationKind.Region],
        [Platform.Authority.Roles.SubgroupMember] = [OrganisationKind.Region],
        [Platform.Authority.Roles.AwardsSecretary] = [OrganisationKind.Region],
        [Platform.Authority.Roles.PanelChair] = [OrganisationKind.Region],
        [Platform.Authority.Roles.PanelMember] = [OrganisationKind.Region],
        [Platform.Authority.Roles.Administrator] = [OrganisationKind.Region, OrganisationKind.Trust],
    };

    /// <summary>Reads the roles that are asked for, each known, held at a known organisation of the right kind that is open (or held there already).</summary>
    internal static Result<List<Grant>> Read(
        IReadOnlyList<AskedRole?>? asked, IReadOnlyCollection<string> held, OrganisationRegister organisations, DateOnly today)
    {
        if (asked is null)
        {
            return Refusal.Unprocessable("roles-missing", "Say which roles", null,
                [new("/roles", "roles-missing", "Give a list of roles", """[{"role": "trust-lead", "organisation": "RRK"}]""")]);
        }

        var faults = asked.Index().Select(one => FaultOf(one.Item, $"/roles/{one.Index}", held, organisations, today)).OfType<Fault>().ToList();

        return faults.Count > 0
            ? Refusal.Unprocessable("roles-not-valid", faults.Count == 1 ? faults[0].Detail : $"{faults.Count} of these roles cannot be held", null, faults)
            : asked.Select(one => new Grant(one!.Role!, one.Organisation!)).Distinct().ToList();
    }

    private static Fault? FaultOf(AskedRole? asked, string at, IReadOnlyCollection<string> held, OrganisationRegister organisations, DateOnly today)
    {
        if (asked?.Role is not { } role || !Homes.TryGetValue(role, out var homes))
        {
            return new($"{at}/role", "role-unknown", $"There is no role {asked?.Role}", string.Join(", ", Homes.Keys), asked?.Role);
        }

        if (organisations.Find(asked.Organisation) is not { } organisation)
        {
            return new($"{at}/organisation", "organisation-unknown", $"There is no organisation with the ODS code {asked.Organisation}",
                "an ODS code, for example RRK", asked.Organisation);
        }

        if (!homes.Contains(organisation.Kind))
        {
            return new($"{at}/organisation", "role-does-not-fit", $"{organisation.Name} is a {organisation.Kind.ToString().ToLowerInvariant()}; {role} cannot be held there",
                string.Join(" or ", homes.Select(home => $"a {home.ToString().ToLowerInvariant()}")), asked.Organisation);
        }

        return organisation.IsOpen(today) || held.Contains($"{role}:{organisation.Ods}")
            ? null
            : new($"{at}/organisation", "organisation-closed", $"{organisation.Name} is not open; nobody can be given a role there", "an open organisation", asked.Organisation);
    }
}
