using EdiRegion.Platform.Authority;

namespace EdiRegion.Access.People;

/// <summary>A person as an administrator sees them. <c>State</c> is invited, active or disabled.</summary>
internal sealed record PersonView(
    Guid Id, string Email, string Name, string State, IReadOnlyList<Grant> Roles, DateTimeOffset InvitedAt, DateTimeOffset? JoinedAt, string ETag)
{
    internal static PersonView Of(Person person) =>
        new(person.Id, person.Email, person.Name, person.State, person.Grants(), person.InvitedAt, person.JoinedAt, person.ETag);
}
