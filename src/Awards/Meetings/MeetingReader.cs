using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Results;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Meetings;

/// <summary>A meeting with what its participant may meet of it.</summary>
internal sealed record FoundMeeting(Meeting Meeting, Cycle Cycle, Wall Wall, bool Chairs, bool Votes)
{
    /// <summary>Those who steer the meeting: the chair and secretaries who may see all of it.</summary>
    internal bool Steers => Chairs && Wall.Ranks(Meeting.Category);

    internal static Refusal NoEntry { get; } = Refusal.NotFound("entry-unknown", "There is no such entry on the agenda", "Take its code from the agenda.");
}

/// <summary>Finds meetings for judges of the panel and secretaries, and shows them.</summary>
internal sealed class MeetingReader(AwardsDb db, Definitions definitions, WallOfRequest walls, PanelFinder panels, ResultsReader results, IHttpContextAccessor accessor, TimeProvider clock)
{
    private string Me => accessor.HttpContext!.Caller().Id;

    internal async Task<Result<FoundMeeting>> FindAsync(Guid id, CancellationToken ct) =>
        await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, ct) is { } meeting && await RoleAsync(meeting.Cycle, meeting.Category, ct) is { } role
            ? (await walls.OfAsync(meeting.Cycle, ct)) is var wall && wall.RefuseUndeclared() is { } undeclared
                ? undeclared
                : new FoundMeeting(meeting, (await ExistingCycle.FindAsync(db, meeting.Cycle, ct)).Value!, wall, role.Chairs, role.Votes)
            : Refusal.NotFound("meeting-unknown", "There is no such meeting", "GET /api/awards/v1/meetings lists those of your panels.");

    /// <summary>What the caller is in meetings about a category; null for a stranger.</summary>
    internal async Task<(bool Chairs, bool Votes)?> RoleAsync(string cycle, string category, CancellationToken ct)
    {
        var me = Me;
        var panel = (await db.Panels.AsNoTracking().Where(p => p.Cycle == cycle).ToListAsync(ct)).FirstOrDefault(p => p.Categories.Contains(category));
        var judge = panel is null ? null : await db.Judges.AsNoTracking().SingleOrDefaultAsync(j => j.PanelId == panel.Id && j.Person == me && j.LeftAt == null, ct);

        return panels.IsSecretary ? (true, judge is not null) : judge is null ? null : (judge.Chair, true);
    }

    /// <summary>The entry of the meeting with this code, for somebody who may meet it.</summary>
    internal async Task<Nomination?> EntryAsync(FoundMeeting found, string? code, CancellationToken ct) =>
        await db.Nominations.SingleOrDefaultAsync(
            n => n.Cycle == found.Meeting.Cycle && n.Category == found.Meeting.Category && n.Code == code && n.State == NominationState.Admitted, ct) is { } entry && found.Wall.Sees(entry)
            ? entry
            : null;

    internal async Task<MeetingView> ReadAsync(FoundMeeting found, CancellationToken ct)
    {
        var (meeting, wall, me) = (found.Meeting, found.Wall, Me);
        var scheme = definitions.Awards[found.Cycle.Scheme];
        var category = scheme.Category(meeting.Category);
        var whole = found.Cycle.IsAnnounced || wall.Ranks(meeting.Category);
        var ledger = await LedgerBook.OpenAsync(db, found.Cycle, category.Key, definitions, clock.GetUtcNow(), ct);
        var shown = await results.ReadAsync(new(found.Cycle, category, scheme, wall, ledger, whole, "judge"), ct);
        var talk = shown.TalkAbout.ToLookup(item => item.Entry, item => item.Sentence);
        var order = shown.TalkAbout.Select(item => item.Entry).Distinct().ToList();
        var codes = await db.Nominations.AsNoTracking().Where(n => n.Cycle == meeting.Cycle && n.Category == meeting.Category && !wall.Hidden.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Code, ct);
        var motions = (await db.Motions.AsNoTracking().Where(m => m.MeetingId == meeting.Id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(ct)).Where(m => codes.ContainsKey(m.NominationId));
        var (open, running) = (meeting.EndedAt is null, found.Cycle.Refuse(Ability.HoldMeetings) is null);

        return new(
            meeting.Id, meeting.Cycle, meeting.Category, category.Title, open ? "open" : "ended", meeting.StartedAt,
            meeting.ItemId is { } item && codes.TryGetValue(item, out var current) ? new(current, meeting.ItemSince ?? meeting.StartedAt) : null,
            [.. shown.Entries.OrderBy(entry => order.IndexOf(entry.Entry) is >= 0 and var at ? at : int.MaxValue).Select(entry => new AgendaView(entry.Entry, [.. talk[entry.Entry]], entry))],
            [.. motions.Select(m => new MotionView(m.Id, codes[m.NominationId], m.Text, m.Outcome, m.ByName, m.At, m.Votes.Count(v => v.Choice == "for"), m.Votes.Count(v => v.Choice == "against"),
                m.Votes.Count(v => v.Choice == "abstain"), m.Votes.FirstOrDefault(v => v.Person == me)?.Choice))],
            [.. meeting.Minute.Where(line => line.Nomination is { } about ? codes.ContainsKey(about) : whole)
                .Select(line => new MinuteView(line.At, line.Nomination is { } about ? codes[about] : null, line.Text, line.By))],
            whole,
            !open || !running ? [] : [.. found.Steers ? ["item", "castingVote", "minute", "end"] : (string[])[], "move", .. found.Votes ? ["vote"] : (string[])[]]);
    }

    /// <summary>Why nothing can be done in the meeting now.</summary>
    internal static Refusal? RefuseNow(FoundMeeting found, bool steering) =>
        found.Cycle.Refuse(Ability.HoldMeetings) is { } notNow ? notNow
        : found.Meeting.EndedAt is not null ? Refusal.Conflict("meeting-ended", "The meeting has ended", "Open another one about the category.")
        : steering && !found.Steers ? Refusal.Conflict("not-yours-to-steer", "The chair, or a secretary without interests, does this", "You can move and vote on the entries of your agenda.")
        : null;
}
