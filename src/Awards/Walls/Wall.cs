using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Walls;

/// <summary>
/// What of a cycle a caller who runs or judges the awards must not meet: every entry they have an interest in. Whatever is listed, counted, sorted, searched,
/// exported or mailed passes it. A hidden entry answers like one that is not there.
/// </summary>
internal sealed class Wall
{
    private readonly IReadOnlyList<Tied> _entries;
    private readonly bool _tied;
    private readonly IReadOnlySet<string> _chairs;

    private Wall(string cycle, Interest? interest, IReadOnlyList<Tied> entries, bool tied, IReadOnlySet<string> chairs)
    {
        Cycle = cycle;
        Interest = interest;
        (_entries, _tied, _chairs) = (entries, tied, chairs);
        Hidden = entries.Where(entry => entry.Hidden).Select(entry => entry.Id).ToHashSet();
    }

    public string Cycle { get; }

    /// <summary>What the caller declared; null while they have not.</summary>
    public Interest? Interest { get; }

    /// <summary>The nominations of the cycle the caller must not meet. Ask with it: <c>.Where(n => !hidden.Contains(n.Id))</c>.</summary>
    public IReadOnlySet<Guid> Hidden { get; }

    /// <summary>No list before the declaration; nothing once it is made.</summary>
    public Refusal? RefuseUndeclared() => Interest is not null ? null : Refusal.Conflict(
        "declare-first", "Say first whom you are close to", $"Send PUT /api/awards/v1/interests/{Cycle} with your employers now and before and whom you are close to, or nothing: true.",
        [new("/cycle", "declare-first", "Nothing is declared for this year yet", "a declaration", Cycle)]);

    public bool Sees(Nomination nomination) => !Hidden.Contains(nomination.Id);

    /// <summary>
    /// True when nothing of the category is hidden. Before the announcement, ranks, outcomes and totals of a category are only for those who may see all of it:
    /// a gap would tell what is in it.
    /// </summary>
    public bool SeesAllOf(string category) => _entries.All(entry => entry.Category != category || !entry.Hidden);

    /// <summary>
    /// True when the caller may see ranks, outcomes and totals of the category before the announcement. Whoever is close to anybody may not, whether or not there
    /// is an entry of theirs, so that not seeing them tells nothing; a chair may, who was found free of interests when the panel was made up.
    /// </summary>
    public bool Ranks(string category) => SeesAllOf(category) && (!_tied || _chairs.Contains(category));

    internal static async Task<Wall> BuildAsync(string cycle, Caller caller, AwardsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var interest = await db.Interests.AsNoTracking().SingleOrDefaultAsync(i => i.Cycle == cycle && i.Person == caller.Id, ct);
        var scheme = await db.Cycles.Where(c => c.Key == cycle).Select(c => c.Scheme).SingleOrDefaultAsync(ct);
        var sameSystem = scheme is not null && definitions.Awards.TryGetValue(scheme, out var known) && known.SameSystemConflicts;
        var panels = await db.Panels.AsNoTracking().Where(p => p.Cycle == cycle).ToListAsync(ct);
        var panelIds = panels.Select(p => p.Id).ToList();
        var records = await db.Judges.AsNoTracking().Where(j => panelIds.Contains(j.PanelId) && j.Person == caller.Id).ToListAsync(ct);
        var judgeIds = records.Select(j => j.Id).ToList();
        var setAside = (await db.Judgements.AsNoTracking().Where(j => judgeIds.Contains(j.JudgeId) && j.State == JudgementState.SetAside).Select(j => j.NominationId).ToListAsync(ct)).ToHashSet();
        var givenBack = await TiesOfJudge.GivenBackAsync(db, cycle, ct);
        var entries = await Kin.ReadAsync(db.Nominations.Where(n => n.Cycle == cycle && (n.State != NominationState.Draft || n.LateAskedAt != null)), ct);
        var (declared, today, families) = (TiesOfJudge.Of(interest, records, caller, definitions.Organisations), London.Today(clock), new Families(entries));
        var ties = declared.With(givenBack[caller.Id]);
        var close = families.HeadsWhere(n => n.Nominators.Any(nominator => nominator.Person == caller.Id) || setAside.Contains(n.Id)
            || Conflicts.Between(ties, Ties.Of(n.Nominee, n.Nominators), definitions.Organisations, sameSystem, today).Count > 0);

        return new(
            cycle, interest,
            [.. entries.Select(n => new Tied(n.Id, n.Category, close.Contains(families.HeadOf(n.Id))))],
            TiesOfJudge.Any(declared),
            panels.Where(p => records.Any(j => j.PanelId == p.Id && j.Chair && j.LeftAt is null)).SelectMany(p => p.Categories).ToHashSet(StringComparer.Ordinal));
    }

    private sealed record Tied(Guid Id, string Category, bool Hidden);
}

/// <summary>The wall of a request, built once for each cycle it touches.</summary>
internal sealed class WallOfRequest(AwardsDb db, Definitions definitions, TimeProvider clock, IHttpContextAccessor accessor)
{
    private readonly Dictionary<string, Wall> _built = new(StringComparer.Ordinal);

    internal async Task<Wall> OfAsync(string cycle, CancellationToken ct)
    {
        if (!_built.TryGetValue(cycle, out var wall))
        {
            _built[cycle] = wall = await Wall.BuildAsync(cycle, accessor.HttpContext!.Caller(), db, definitions, clock, ct);
        }

        return wall;
    }
}
