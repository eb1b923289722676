using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Cycles;

/// <summary>Sets up a year of a scheme. Nobody can nominate before a secretary opens it.</summary>
internal static class OpenCycle
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/cycles", Handle)
        .WithName("awards-open-cycle")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Created<CycleView>, ProblemHttpResult>> Handle(
        CycleBody body, HttpContext context, AwardsDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        List<Fault> faults = [];
        var scheme = body.Scheme ?? "";

        if (!definitions.Awards.ContainsKey(scheme))
        {
            faults.Add(new("/scheme", "scheme-unknown", "There is no such scheme", string.Join(", ", definitions.Awards.Keys.Order(StringComparer.Ordinal)), body.Scheme ?? "nothing"));
        }

        var year = body.ReadYear(faults);
        var dates = body.ReadDates(faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var key = $"{scheme}-{year}";

        if (await db.Cycles.AnyAsync(c => c.Key == key, ct))
        {
            return Refusal.Conflict("cycle-exists", $"There is a cycle {key} already", "A scheme has one cycle a year; change the one there is.").ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var cycle = db.Add(new Cycle
        {
            Key = key,
            Scheme = scheme,
            Year = year,
            Opens = dates.Opens,
            Closes = dates.Closes,
            JudgingUntil = dates.JudgingUntil,
            Announces = dates.Announces,
            TermsOfJudges = dates.Terms,
        }).Entity;
        db.Record(caller, "awards cycle set up", key, definitions.Organisations.Region.Ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(cycle.ETag);

        return TypedResults.Created($"{context.Request.Path}/{key}", CycleView.Of(cycle, now));
    }
}
