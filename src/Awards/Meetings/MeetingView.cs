using EdiRegion.Awards.Results;

namespace EdiRegion.Awards.Meetings;

/// <summary>A meeting as one participant sees it. While an entry they must not meet is on the table, it looks like a moment between entries.</summary>
/// <param name="Current">The entry on the table.</param>
/// <param name="Agenda">The entries the participant may meet: those to talk about first.</param>
internal sealed record MeetingView(
    Guid Id, string Cycle, string Category, string Title, string State, DateTimeOffset StartedAt, ItemView? Current, IReadOnlyList<AgendaView> Agenda, IReadOnlyList<MotionView> Motions,
    IReadOnlyList<MinuteView> Minute, bool Ranked, IReadOnlyList<string> MayDo);

internal sealed record ItemView(string Entry, DateTimeOffset Since);

internal sealed record AgendaView(string Entry, IReadOnlyList<string> Why, ResultView Result);

internal sealed record MotionView(Guid Id, string Entry, string Text, string Outcome, string By, DateTimeOffset At, int For, int Against, int Abstain, string? Mine);

internal sealed record MinuteView(DateTimeOffset At, string? Entry, string Text, string By);
