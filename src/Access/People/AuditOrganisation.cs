using EdiRegion.Platform.Authority;

namespace EdiRegion.Access.People;

internal static class AuditOrganisation
{
    /// <summary>The one organisation that roles concern; none when they concern several.</summary>
    internal static string? Of(IEnumerable<Grant> roles) => roles.Select(role => role.Organisation).Distinct().ToList() is [var only] ? only : null;
}
