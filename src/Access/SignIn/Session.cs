using EdiRegion.Access.People;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.SignIn;

/// <summary>Someone is signed in. Ends after twelve hours, after an hour without use, and with whatever changes the account.</summary>
internal sealed class Session
{
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    internal static readonly TimeSpan LongestIdle = TimeSpan.FromHours(1);

    public required byte[] SecretHash { get; init; }

    public required Guid PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastUsedAt { get; set; }

    internal bool LivesAt(DateTimeOffset now) => now < StartedAt + Longest && now < LastUsedAt + LongestIdle && !Person.Disabled;
}

internal static class Sessions
{
    /// <summary>Ends every session of a person at once.</summary>
    internal static Task EndSessionsAsync(this AccessDb db, Person person, CancellationToken ct) =>
        db.Sessions.Where(s => s.PersonId == person.Id).ExecuteDeleteAsync(ct);
}
