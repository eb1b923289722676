using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Periods;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>The region asks organisations to assess themselves. Each gets an assessment of its own, in the questionnaire's newest version.</summary>
internal static class OpenRound
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/rounds", Handle)
        .WithName("self-assessment-open-round")
        .Require(Permissions.RunRounds);

    private static async Task<Results<Created<RoundView>, ProblemHttpResult>> Handle(
        RoundBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await shelf.FindAsync(db, body.Questionnaire ?? "", null, ct)).Is(out var published, out var refusal))
        {
            return Faulty.Body([new("/questionnaire", refusal.Code, refusal.Title, "the key of a questionnaire, for example wrei", body.Questionnaire ?? "nothing")]).ToProblem();
        }

        List<Fault> faults = [];
        var (title, opens, due, closes) = body.ReadDates(faults);

        if (!Period.TryParse(body.Period, out var period) || period.Kind != published.Questionnaire.Period)
        {
            faults.Add(new("/period", "period-unknown", "This is not a period of the questionnaire",
                published.Questionnaire.Period is PeriodKind.Year ? "a financial year like 2026-27" : "a quarter like 2026-27Q3", body.Period ?? "nothing"));

            return Faulty.Body(faults).ToProblem();
        }

        var organisations = body.ReadOrganisations(period, definitions, faults);
        await RefuseTwiceAsync(db, published.Key, period, [.. organisations.Select(o => o.Ods)], faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var round = new Round
        {
            Id = Guid.CreateVersion7(),
            Questionnaire = published.Key,
            QuestionnaireVersion = published.Version,
            Period = period.ToString(),
            Title = title,
            Opens = opens,
            Due = due,
            Closes = closes,
            OpenedByName = caller.Name,
            OpenedAt = now,
        };
        db.Add(round);
        db.AddRange(organisations.Select(o => Begin(round, o.Ods)));
        db.Record(caller, "round opened", $"{round.Id}", definitions.Organisations.Region.Ods, now, $"{round.Questionnaire} {round.Period}, {organisations.Count} organisations");
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(round.ETag);

        return TypedResults.Created($"{context.Request.Path}/{round.Id}", await RoundReader.ReadAsync(db, shelf, definitions, round, caller, London.DayOf(now), ct));
    }

    internal static Assessment Begin(Round round, string ods) => new()
    {
        Id = Guid.CreateVersion7(),
        Organisation = ods,
        Questionnaire = round.Questionnaire,
        QuestionnaireVersion = round.QuestionnaireVersion,
        Period = round.Period,
        RoundId = round.Id,
    };

    internal static async Task RefuseTwiceAsync(SelfAssessmentDb db, string questionnaire, Period period, IReadOnlyList<string> organisations, List<Fault> faults, CancellationToken ct)
    {
        var already = await db.Assessments.Where(a => a.Questionnaire == questionnaire && a.Period == period.ToString() && organisations.Contains(a.Organisation))
            .Select(a => a.Organisation).Order().ToListAsync(ct);

        if (already.Count > 0)
        {
            faults.Add(new("/organisations", "already-asked", $"These are in a round of {questionnaire} for {period} already", "each organisation once", string.Join(", ", already)));
        }
    }
}
