using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace EdiRegion.SelfAssessment.Results;

/// <summary>The results of the region for anybody: no organisation by name, and no count that few organisations stand behind or that tells of one.</summary>
internal static class ReadPublicResults
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/results/public", Handle)
        .WithName("self-assessment-read-public-results")
        .Produces<ResultsView>()
        .AllowAnyone("what it shows may be public");

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, IOptions<JsonOptions> json, TimeProvider clock, CancellationToken ct,
        string? questionnaire = null, string? period = null, string by = "system")
    {
        var (day, region) = (London.Today(clock), $"region:{definitions.Organisations.Region.Ods}");

        if (!AskedResults.Read(definitions, region, day).Is(out var asked, out var refusal) || !(await shelf.FindAsync(db, questionnaire ?? "wrei", null, ct)).Is(out var published, out refusal))
        {
            return refusal.ToProblem();
        }

        if ((AskedResults.RefusePeriod(period) ?? ReadResults.RefuseBy(by)) is { } refused)
        {
            return refused.ToProblem();
        }

        var meant = asked.Organisations.Select(o => o.Ods).ToHashSet(StringComparer.Ordinal);
        var counted = await CountedAssessments.ReadAsync(db, shelf, published.Key, period!, meant, null, ct);
        var parts = AskedResults.Parts(by, asked.Organisations, definitions, day)!
            .Select(part => (part.Key, part.Name, RollUp: ResultsReader.RollUp(counted, null, part.Organisations.ToHashSet(StringComparer.Ordinal))))
            .Where(part => part.RollUp.Expected > 0).ToList();
        var (whole, shown) = RollUp.ForPublic(ResultsReader.RollUp(counted, null, meant), [.. parts.Select(part => part.RollUp)]);

        return ReadResults.Answer(context, new(
            published.Key, counted.Questionnaire.Title, counted.Version == 0 ? null : counted.Version, period!, region, by, null,
            [.. whole.Sections.Select(section => SectionResult.Of(section, counted.Questionnaire, null))],
            [.. parts.Zip(shown, (part, hidden) => Row(part.Key, part.Name, hidden))], null, Coverage(whole)), json.Value.SerializerOptions);
    }

    // How many are signed off is what is missing from the rest: where counts are hidden, so is that.
    private static ResultRow Row(string key, string name, RollUp shown) =>
        ResultsReader.Row(key, name, shown, null) is var row && IsHidden(shown) ? row with { Answered = null } : row;

    private static CoverageView Coverage(RollUp shown) => IsHidden(shown) ? new(null, shown.Expected, null) : ResultsReader.Coverage(shown);

    private static bool IsHidden(RollUp shown) => shown.Sections.Any(section => section.Spread.Hidden || section.Questions.Any(question => question.Spread.Hidden));
}
