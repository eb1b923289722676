using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Access.People;

/// <summary>How far an administrator's hand reaches: the organisations they administer and those below, never sideways and never up.</summary>
internal static class Reach
{
    /// <summary>Every role that the caller could give or take, as <c>role:organisation</c>.</summary>
    internal static List<string> RolesWithin(this Caller caller, Permission permission, OrganisationRegister organisations) =>
        [.. organisations.All
            .Where(organisation => caller.May(permission, organisation.Ods))
            .SelectMany(organisation => Roles.All.Select(role => $"{role}:{organisation.Ods}"))];

    /// <summary>True for an administrator of the whole region.</summary>
    internal static bool ReachesAll(this Caller caller, Permission permission, OrganisationRegister organisations) =>
        caller.May(permission, organisations.Region.Ods);

    /// <summary>True when the caller looks after at least one of these roles.</summary>
    internal static bool ReachesAny(this Caller caller, Permission permission, IEnumerable<Grant> roles, OrganisationRegister organisations) =>
        caller.ReachesAll(permission, organisations) || roles.Any(role => caller.May(permission, role.Organisation));

    /// <summary>Refuses to give or take roles beyond the caller's reach.</summary>
    internal static Refusal? RefuseBeyond(this Caller caller, Permission permission, IEnumerable<Grant> roles) =>
        roles.Where(role => !caller.May(permission, role.Organisation)).Select(role => role.ToString()).ToList() is { Count: > 0 } beyond
            ? Refusal.Forbidden("role-not-yours", $"You cannot give or take {string.Join(", ", beyond)}",
                "An administrator looks after the roles of their own organisation. Ask the region's administrator.")
            : null;
}
