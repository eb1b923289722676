namespace EdiRegion.Awards.Meetings;

/// <summary>A panel meets about a category.</summary>
internal sealed class Meeting
{
    public required Guid Id { get; init; }

    public required string Cycle { get; init; }

    public required string Category { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The entry on the table; null between entries.</summary>
    public Guid? ItemId { get; set; }

    public DateTimeOffset? ItemSince { get; set; }

    public IReadOnlyList<MinuteLine> Minute { get; set; } = [];

    public int Version { get; private set; } = 1;

    public void Changed() => Version++;
}

/// <summary>A line of the minute; with an entry it is for those who may meet the entry, without one for those who may see the whole category.</summary>
internal sealed record MinuteLine(DateTimeOffset At, Guid? Nomination, string Text, string By);

/// <summary>What the meeting is asked to decide on an entry.</summary>
internal sealed class Motion
{
    public required Guid Id { get; init; }

    public required Guid MeetingId { get; init; }

    public required Guid NominationId { get; init; }

    public required string Text { get; set; }

    public required string Outcome { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last vote of each person.</summary>
    public IReadOnlyList<GivenVote> Votes { get; set; } = [];

    public int Version { get; private set; } = 1;

    public void Changed() => Version++;
}

/// <param name="Choice"><c>for</c>, <c>against</c> or <c>abstain</c>.</param>
internal sealed record GivenVote(string Person, string Choice);
