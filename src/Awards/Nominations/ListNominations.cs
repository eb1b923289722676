using System.Globalization;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <summary>A nomination in a list.</summary>
/// <param name="Code">For secretaries alone.</param>
/// <param name="Organisation">ODS code, or the name of another body.</param>
internal sealed record NominationLine(
    Guid Id, string? Code, string Cycle, string Category, string CategoryTitle, string? Title, string? Nominee, string? Organisation, string State, bool Late, bool LateAsked, string Consent,
    string Authorisation, bool? Redacted, DateTimeOffset? SubmittedAt, DateTimeOffset ChangedAt, string ETag);

/// <param name="Total">How many there are in all pages.</param>
internal sealed record NominationPage(IReadOnlyList<NominationLine> Items, int Total, string? Next);

/// <summary>One's own nominations; for a secretary all of a cycle, except those behind the wall: nothing here counts, sorts or finds what is hidden.</summary>
internal static class ListNominations
{
    private const int PageSize = 100;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/nominations", Handle)
        .WithName("awards-list-nominations")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<NominationPage>, ProblemHttpResult>> Handle(
        HttpContext context, AwardsDb db, NominationFinder finder, WallOfRequest walls, Definitions definitions, TimeProvider clock, CancellationToken ct,
        string? cycle = null, string? state = null, string? category = null, string? organisation = null, string? search = null, bool own = false, string? after = null)
    {
        List<Fault> faults = [];
        var (texts, asSecretary) = (new Texts(faults), !own && finder.IsSecretary());
        // Each filters by the states they see; by another, writers would find out what happens inside.
        var asked = asSecretary ? texts.Choice<NominationState>(state, "/state") : null;
        var told = asSecretary ? null : texts.Choice<ToldState>(state, "/state");
        var from = 0;

        if (after is not null && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            faults.Add(new("/after", "cursor-not-valid", "This is not a cursor of this list", "next of the page before", after));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var nominations = db.Nominations.AsNoTracking().Where(n => (cycle == null || n.Cycle == cycle) && (asked == null || n.State == asked) && (category == null || n.Category == category));

        if (asSecretary)
        {
            if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out _, out var unknown))
            {
                return unknown.ToProblem();
            }

            var wall = await walls.OfAsync(cycle!, ct);

            if (wall.RefuseUndeclared() is { } undeclared)
            {
                return undeclared.ToProblem();
            }

            nominations = nominations.Where(n => !wall.Hidden.Contains(n.Id) && (n.State != NominationState.Draft || n.LateAskedAt != null));
        }
        else
        {
            if (!(await Writer.FindAsync(context, db, definitions, clock.GetUtcNow(), ct)).Is(out var writer, out var refusal))
            {
                return refusal.ToProblem();
            }

            var (person, email) = (writer.Person ?? "", writer.Email ?? "");
            nominations = nominations.Where(n => n.NominatorIds.Contains(person) || n.NominatorEmails.Contains(email));
        }

        var cycles = await db.Cycles.AsNoTracking().ToDictionaryAsync(c => c.Key, ct);
        var found = (await nominations.ToListAsync(ct))
            .Where(n => told is null || NominationReader.ToldState(n, cycles[n.Cycle]) == told)
            .Where(n => organisation is null || string.Equals(n.Nominee.Organisation ?? n.Nominee.OtherBody?.Name, organisation, StringComparison.OrdinalIgnoreCase))
            .Where(n => search is null || Texts(n, asSecretary).Any(text => text?.Contains(search.Trim(), StringComparison.OrdinalIgnoreCase) is true))
            .OrderBy(n => n.SubmittedAt ?? DateTimeOffset.MaxValue).ThenBy(n => n.Id)
            .ToList();
        var page = found.Skip(from).Take(PageSize).Select(n => Line(n, cycles[n.Cycle], definitions, asSecretary)).ToList();

        return TypedResults.Ok(new NominationPage(page, found.Count, from + PageSize < found.Count ? (from + PageSize).ToString(CultureInfo.InvariantCulture) : null));
    }

    private static IEnumerable<string?> Texts(Nomination nomination, bool asSecretary) => [nomination.Title, nomination.Nominee.Name, asSecretary ? nomination.Code : null];

    private static NominationLine Line(Nomination nomination, Cycle cycle, Definitions definitions, bool asSecretary) => new(
        nomination.Id, asSecretary ? nomination.Code : null, nomination.Cycle, nomination.Category, cycle.SchemeIn(definitions).Category(nomination.Category).Title, nomination.Title,
        nomination.Nominee.Name, nomination.Nominee.Organisation ?? nomination.Nominee.OtherBody?.Name, NominationReader.StateOf(nomination, cycle, forWriter: !asSecretary), nomination.Late,
        nomination.LateAskedAt is not null, Wording.Of(nomination.Consent), Wording.Of(nomination.Authorisation), asSecretary ? nomination.Redaction is not null : null, nomination.SubmittedAt,
        asSecretary ? nomination.ChangedAt : nomination.WrittenAt, asSecretary ? nomination.ETag : nomination.WritersETag);
}
