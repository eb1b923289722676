using EdiRegion.Awards.Nominations;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using EdiRegion.Region.Organisations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Walls;

/// <summary>
/// What of a cycle a caller who runs or judges the awards must not meet: every entry they have an interest in. Whatever is listed, counted, sorted, searched,
/// exported or mailed passes it. A hidden entry answers like one that is not there.
/// </summary>
internal sealed class Wall
{
    private readonly IReadOnlyList<Tied> _entries;

    private Wall(string cycle, Interest? interest, IReadOnlyList<Tied> entries)
    {
        Cycle = cycle;
        Interest = interest;
        _entries = entries;
        Hidden = entries.Where(entry => entry.Hidden).Select(entry => entry.Id).ToHashSet();
    }

    public string Cycle { get; }

    /// <summary>What the caller declared; null while they have not.</summary>
    public Interest? Interest { get; }

    /// <summary>The nominations of the cycle the caller must not meet. Ask with it: <c>.Where(n => !hidden.Contains(n.Id))</c>.</summary>
    public IReadOnlySet<Guid> Hidden { get; }

    /// <summary>No list before the declaration; nothing once it is made.</summary>
    public Refusal? RefuseUndeclared() => Interest is not null ? null : Refusal.Conflict(
        "declare-first", "Say first whom you are close to", $"Send PUT /api/awards/v1/interests/{Cycle} with your employers now and before and whom you are close to, or nothing: true.");

    public bool Sees(Nomination nomination) => !Hidden.Contains(nomination.Id);

    /// <summary>
    /// True when nothing of the category is hidden. Before the announcement, ranks, outcomes and totals of a category are only for those who may see all of it:
    /// a gap would tell what is in it.
    /// </summary>
    public bool SeesAllOf(string category) => _entries.All(entry => entry.Category != category || !entry.Hidden);

    internal static async Task<Wall> BuildAsync(string cycle, Caller caller, AwardsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var interest = await db.Interests.AsNoTracking().SingleOrDefaultAsync(i => i.Cycle == cycle && i.Person == caller.Id, ct);
        var entries = await db.Nominations.AsNoTracking().Where(n => n.Cycle == cycle && (n.State != NominationState.Draft || n.LateAskedAt != null))
            .Select(n => new { n.Id, n.Category, n.Nominee, n.Nominators })
            .ToListAsync(ct);
        var sameSystem = await db.Cycles.Where(c => c.Key == cycle).Select(c => c.Scheme).SingleOrDefaultAsync(ct) is { } scheme && definitions.Awards[scheme].SameSystemConflicts;
        var (judge, register, today) = (JudgeOf(caller, interest, definitions.Organisations), definitions.Organisations, London.Today(clock));

        return new(cycle, interest, [.. entries.Select(n => new Tied(
            n.Id, n.Category,
            n.Nominators.Any(nominator => nominator.Person == caller.Id) || Conflicts.Between(judge, Ties.Of(n.Nominee, n.Nominators), register, sameSystem, today).Count > 0))]);
    }

    /// <summary>What a caller is tied to: where they hold roles, other than in the region; what they declared; their name.</summary>
    internal static JudgeTies JudgeOf(Caller caller, Interest? interest, OrganisationRegister register) => new()
    {
        Emails = interest?.Emails ?? [],
        Names = [caller.Name],
        Employers =
        [
            .. caller.Grants.Select(grant => grant.Organisation).Where(ods => ods != register.Region.Ods).Distinct().Select(ods => new Employment(ods, null, null)),
            .. (interest?.Employers ?? []).Select(employer => new Employment(employer.Ods ?? employer.Name!, employer.From, employer.To)),
        ],
        DeclaredOrganisations = interest?.Organisations ?? [],
        DeclaredPeople = interest?.People ?? [],
    };

    private sealed record Tied(Guid Id, string Category, bool Hidden);
}

/// <summary>The wall of a request, built once for each cycle it touches.</summary>
internal sealed class WallOfRequest(AwardsDb db, Definitions definitions, IHttpContextAccessor accessor, TimeProvider clock)
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
