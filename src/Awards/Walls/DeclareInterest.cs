using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Walls;

internal sealed record InterestBody(
    IReadOnlyList<string?>? Emails = null,
    IReadOnlyList<DeclaredEmployer?>? Employers = null,
    IReadOnlyList<string?>? Organisations = null,
    IReadOnlyList<string?>? People = null,
    bool Nothing = false);

/// <summary>
/// Says whom one is close to, before any nomination is seen. It can be added to at any time; what has been declared is never taken back, for the door it closed
/// would open again.
/// </summary>
internal static class DeclareInterest
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/interests/{cycle}", Handle)
        .WithName("awards-declare-interest")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<InterestView>, ProblemHttpResult>> Handle(
        string cycle, InterestBody body, HttpContext context, AwardsDb db, Definitions definitions, Assigner assigner, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var interest = await db.Interests.SingleOrDefaultAsync(i => i.Cycle == cycle && i.Person == caller.Id, ct);

        if (interest is not null && context.Request.RefuseIfStale(interest.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var emails = texts.List(body.Emails, "/emails", 200);
        var organisations = texts.List(body.Organisations, "/organisations", 200);
        var people = texts.List(body.People, "/people", 200);
        var employers = ReadEmployers(body.Employers ?? [], definitions.Organisations, texts, faults);

        foreach (var (index, email) in emails.Index())
        {
            if (!Addresses.IsOne(email))
            {
                faults.Add(new($"/emails/{index}", "email-not-readable", "This is not an e-mail address", "an address such as judge@trust.example", email));
            }
        }

        if (!body.Nothing && emails.Count + organisations.Count + people.Count + employers.Count == 0)
        {
            faults.Add(new("/nothing", "nothing-declared", "Nothing is declared", "your employers now and before, or nothing: true", "an empty declaration"));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (interest is null)
        {
            interest = db.Add(new Interest { Cycle = cycle, Person = caller.Id, Name = caller.Name, DeclaredAt = now }).Entity;
        }
        else
        {
            interest.Changed();
        }

        interest.Emails = [.. interest.Emails.Union(emails.Select(e => e.ToLowerInvariant()))];
        interest.Employers = [.. interest.Employers.Union(employers)];
        interest.Organisations = [.. interest.Organisations.Union(organisations)];
        interest.People = [.. interest.People.Union(people)];
        (interest.Name, interest.DeclaredAt) = (caller.Name, now);
        interest.Nothing = interest.Emails.Count + interest.Employers.Count + interest.Organisations.Count + interest.People.Count == 0;
        db.Record(caller, "interests declared", cycle, definitions.Organisations.Region.Ods, now);

        await using var turn = await Turn.TakeAsync(db, cycle, definitions.Awards[found.Scheme].Categories.Select(category => category.Key), ct);
        await db.SaveChangesAsync(ct);
        await LateConflicts.SetAsideAsync(db, definitions, found, interest, assigner, now, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(interest.ETag);

        return TypedResults.Ok(InterestView.Of(cycle, found.TermsOfJudges, interest));
    }

    private static List<DeclaredEmployer> ReadEmployers(IReadOnlyList<DeclaredEmployer?> employers, OrganisationRegister register, Texts texts, List<Fault> faults)
    {
        List<DeclaredEmployer> read = [];

        foreach (var (index, employer) in employers.Take(Texts.Most).Index())
        {
            if (employer?.Ods is { } ods && register.Find(ods) is null)
            {
                faults.Add(new($"/employers/{index}/ods", "organisation-unknown", "There is no such organisation in the register", "an ODS code such as RRK, or a name", ods));
            }
            else if (employer?.Ods is null)
            {
                texts.Required(employer?.Name, $"/employers/{index}/name", 200);
            }

            if (employer?.To < employer?.From)
            {
                faults.Add(new($"/employers/{index}/to", "ends-before-begin", "It would end before it began", $"a day from {employer?.From:yyyy-MM-dd} on", $"{employer?.To:yyyy-MM-dd}"));
            }

            if (employer is not null)
            {
                read.Add(employer with { Name = employer.Name?.Trim() });
            }
        }

        return read;
    }
}
