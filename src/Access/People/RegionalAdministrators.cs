using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Organisations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.People;

/// <summary>The people who look after the whole platform. There is always one who can sign in, once there was one.</summary>
internal static class RegionalAdministrators
{
    /// <summary>The turn to take before changing who they are.</summary>
    internal const string Turn = "regional administrators";

    internal static Grant RoleAt(OrganisationRegister organisations) => new(Roles.Administrator, organisations.Region.Ods);

    /// <summary>Those who can sign in.</summary>
    internal static IQueryable<Person> RegionalAdministratorsOf(this AccessDb db, OrganisationRegister organisations)
    {
        var role = RoleAt(organisations).ToString();

        return db.People.Where(p => p.Roles.Contains(role) && !p.Disabled && p.PasswordHash != null);
    }

    /// <summary>Refuses when nobody would be left.</summary>
    internal static async Task<Refusal?> RefuseWithoutAsync(this AccessDb db, Person person, OrganisationRegister organisations, CancellationToken ct) =>
        person.Roles.Contains(RoleAt(organisations).ToString())
        && !person.Disabled
        && person.PasswordHash is not null
        && !await db.RegionalAdministratorsOf(organisations).AnyAsync(p => p.Id != person.Id, ct)
            ? Refusal.Conflict("last-administrator", $"{person.Name} is the only administrator of the region who can sign in",
                "Invite another one first, and wait until they have accepted.")
            : null;
}
