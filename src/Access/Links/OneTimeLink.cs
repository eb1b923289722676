using EdiRegion.Access.People;

namespace EdiRegion.Access.Links;

/// <summary>A link that works once and not for ever. Its token is in the mail alone; here is only the hash.</summary>
internal sealed class OneTimeLink
{
    /// <summary>How long a link that has run out is remembered.</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public required byte[] TokenHash { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>None for the first administrator, who is nobody yet.</summary>
    public Guid? PersonId { get; init; }

    public Person? Person { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    internal static TimeSpan LifetimeOf(LinkPurpose purpose) => purpose is LinkPurpose.Reset ? TimeSpan.FromDays(1) : TimeSpan.FromDays(7);

    internal static OneTimeLink For(LinkPurpose purpose, Person? person, string token, DateTimeOffset now) => new()
    {
        TokenHash = Secret.Hash(token),
        Purpose = purpose,
        PersonId = person?.Id,
        ExpiresAt = now + LifetimeOf(purpose),
    };

    internal bool WorksAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt && Person is not { Disabled: true };
}
