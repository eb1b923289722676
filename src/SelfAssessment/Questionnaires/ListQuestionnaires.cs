using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>A questionnaire in the list.</summary>
/// <param name="State"><c>published</c>, or <c>draft</c> for one never published.</param>
/// <param name="Kind">The rule it is scored by.</param>
/// <param name="HasDraft">True while the region works on the next wording; null for whoever does not edit.</param>
internal sealed record QuestionnaireLine(
    string Key, string Title, string Edition, int? Version, string State, string? Kind, string? Period, int Questions, string? About, bool? HasDraft);

/// <summary>The questionnaires; to those who edit them also those that are only drafted.</summary>
internal static class ListQuestionnaires
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/questionnaires", Handle)
        .WithName("self-assessment-list-questionnaires")
        .Require(Permissions.ReadDefinitions);

    private static async Task<Ok<Page<QuestionnaireLine>>> Handle(HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, CancellationToken ct)
    {
        var published = await shelf.LatestAsync(db, ct);
        var drafts = context.Caller().May(Permissions.EditQuestionnaires, definitions.Organisations.Region.Ods) ? await db.Drafts.AsNoTracking().OrderBy(d => d.Key).ToListAsync(ct) : null;

        return TypedResults.Ok(new Page<QuestionnaireLine>(
        [
            .. published.Select(one => new QuestionnaireLine(
                one.Key, one.Questionnaire.Title, one.Questionnaire.Edition, one.Version, "published", one.Questionnaire.Scoring.Kind,
                $"{one.Questionnaire.Period}".ToLowerInvariant(), one.Questionnaire.Questions.Count, one.Questionnaire.About, drafts?.Any(d => d.Key == one.Key))),
            .. (drafts ?? []).Where(d => published.All(one => one.Key != d.Key)).Select(d => new QuestionnaireLine(d.Key, d.Key, "", null, "draft", null, null, 0, null, true)),
        ]));
    }
}
