using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>The rounds, newest first.</summary>
internal static class ListRounds
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/rounds", Handle)
        .WithName("self-assessment-list-rounds")
        .Require(Permissions.ReadDefinitions);

    private static async Task<Ok<Page<RoundView>>> Handle(
        HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct, string? questionnaire = null, string? period = null)
    {
        var rounds = await db.Rounds.AsNoTracking()
            .Where(r => (questionnaire == null || r.Questionnaire == questionnaire) && (period == null || r.Period == period))
            .OrderByDescending(r => r.Opens).ThenByDescending(r => r.Id).ToListAsync(ct);
        var states = (await db.Assessments.GroupBy(a => new { a.RoundId, a.State }).Select(g => new { g.Key.RoundId, g.Key.State, Count = g.Count() }).ToListAsync(ct))
            .ToLookup(s => s.RoundId);
        List<RoundView> items = [];

        foreach (var round in rounds)
        {
            var asked = await shelf.OpenAsync(db, round.Questionnaire, round.QuestionnaireVersion, ct);
            items.Add(RoundReader.Of(round, asked.Title, states[round.Id].ToDictionary(s => s.State, s => s.Count), RoundReader.RunsRounds(context.Caller(), definitions), London.Today(clock)));
        }

        return TypedResults.Ok(new Page<RoundView>(items));
    }
}
