using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Organisations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.People;

/// <summary>Finds a person for an administrator.</summary>
internal static class FoundPerson
{
    /// <summary>A person the caller looks after at least in part; others are not there for them.</summary>
    internal static async Task<Result<Person>> FindAsync(Guid id, AccessDb db, Caller caller, OrganisationRegister organisations, CancellationToken ct) =>
        await db.People.SingleOrDefaultAsync(p => p.Id == id, ct) is { } person
        && caller.ReachesAny(Permissions.ManagePeople, person.Grants(), organisations)
            ? person
            : Refusal.NotFound("person-unknown", "There is no such person among those you look after");

    /// <summary>A person the caller looks after alone, in the version the caller means: what is done to the account concerns every role.</summary>
    internal static async Task<Result<Person>> FindOwnAsync(
        Guid id, AccessDb db, HttpContext context, OrganisationRegister organisations, CancellationToken ct)
    {
        var caller = context.Caller();

        if (!(await FindAsync(id, db, caller, organisations, ct)).Is(out var person, out var refusal))
        {
            return refusal;
        }

        if (!caller.ReachesAll(Permissions.ManagePeople, organisations) && person.Grants().Any(role => !caller.May(Permissions.ManagePeople, role.Organisation)))
        {
            return Refusal.Forbidden("person-not-yours", $"{person.Name} also acts for other organisations",
                "Take away the roles they hold with you, or ask the region's administrator.");
        }

        return context.Request.RefuseIfStale(person.ETag) is { } stale ? stale : person;
    }
}
