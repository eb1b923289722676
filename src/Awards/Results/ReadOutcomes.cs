using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Practice;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Results;

/// <summary>An outcome that is public.</summary>
/// <param name="Outcome"><c>winner</c>, <c>highlyCommended</c> or <c>shortlisted</c>.</param>
/// <param name="Nomination">Where its case is read; null while none is published.</param>
internal sealed record PublicOutcome(string Category, string Outcome, string? Nominee, string? Title, string? Organisation, string? OrganisationName, Guid? Nomination);

/// <summary>Who won, once it is announced: those nominees alone who agree to be named, today.</summary>
internal static class ReadOutcomes
{
    private static readonly string[] Told = ["winner", "highlyCommended", "shortlisted"];

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/outcomes", Handle)
        .WithName("awards-read-outcomes")
        .AllowAnyone("what it shows was announced, and its nominees agreed to be named");

    private static async Task<Results<Ok<Page<PublicOutcome>>, ProblemHttpResult>> Handle(AwardsDb db, Definitions definitions, CancellationToken ct, string? cycle = null)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var outcomes = await PracticeReader.OutcomesAsync(db, [found], ct);
        var cases = (await PracticeReader.Public(db).Where(one => one.Cycle.Key == found.Key).Select(one => one.Practice.NominationId).ToListAsync(ct)).ToHashSet();
        var named = await db.Nominations.AsNoTracking()
            .Where(n => n.Cycle == found.Key && n.State == NominationState.Admitted && n.Consent == ConsentState.Given && n.ConsentToPublish).OrderBy(n => n.Code).ToListAsync(ct);

        return TypedResults.Ok(new Page<PublicOutcome>(
        [
            .. from nomination in named
               let outcome = outcomes.GetValueOrDefault((found.Key, nomination.Code))
               where Told.Contains(outcome)
               orderby nomination.Category, Array.IndexOf(Told, outcome)
               select new PublicOutcome(
                   nomination.Category, outcome, nomination.Nominee.Name, nomination.Title, nomination.Nominee.Organisation,
                   definitions.Organisations.Find(nomination.Nominee.Organisation)?.Name ?? nomination.Nominee.OtherBody?.Name, cases.Contains(nomination.Id) ? nomination.Id : null),
        ]));
    }
}
