namespace EdiRegion.Portal.Api;

/// <summary>A meeting as one participant may see it. While an entry they must not meet is on the table, there is none for them.</summary>
internal sealed record MeetingView
{
    public Guid Id { get; init; }

    public required string Cycle { get; init; }

    public required string Category { get; init; }

    public required string Title { get; init; }

    public string State { get; init; } = "";

    public MeetingItem? Current { get; init; }

    public IReadOnlyList<AgendaLine> Agenda { get; init; } = [];

    public IReadOnlyList<MeetingMotion> Motions { get; init; } = [];

    public IReadOnlyList<MinuteLine> Minute { get; init; } = [];

    public IReadOnlyList<string> MayDo { get; init; } = [];
}

internal sealed record MeetingItem(string Entry, DateTimeOffset Since);

internal sealed record AgendaLine(string Entry, IReadOnlyList<string> Why, AwardResult Result);

internal sealed record MeetingMotion(Guid Id, string Entry, string Text, string Outcome, string By, int For, int Against, int Abstain, string? Mine);

internal sealed record MinuteLine(DateTimeOffset At, string? Entry, string Text, string By);

internal sealed record MeetingLine(Guid Id, string Category, string State, DateTimeOffset StartedAt);
