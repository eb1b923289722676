using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Practice;

/// <summary>Published cases, newest first; for an organisation, those first that may move what is away from equality there.</summary>
internal static class ListPractice
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/practice", Handle)
        .WithName("awards-list-practice")
        .AllowAnyone("what it shows is public; what fits an organisation only for those who may read its measures");

    private static async Task<Results<Ok<Page<PracticeView>>, ProblemHttpResult>> Handle(
        HttpContext context, AwardsDb db, Definitions definitions, CancellationToken ct, string? organisation = null, string? measure = null, string? cycle = null)
    {
        if (organisation is not null && Refuse(context.Caller(), organisation, definitions) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (measure is not null && !definitions.Measures.ContainsKey(measure))
        {
            return Refusal.NotFound("measure-unknown", $"There is no measure {measure}", "GET /api/insights/v1/measures lists them.").ToProblem();
        }

        var shown = await PracticeReader.Public(db).ToListAsync(ct);
        var gaps = organisation is null ? [] : await Gaps.OfAsync(db, organisation, definitions, ct);
        var views = await PracticeReader.ViewsAsync(
            db, [.. shown.Where(one => (cycle is null || one.Cycle.Key == cycle) && (measure is null || one.Practice.Measures.Contains(measure)))
                .OrderByDescending(one => one.Practice.PublishedAt).ThenBy(one => one.Practice.NominationId)],
            definitions, practice => gaps.Where(gap => practice.Measures.Contains(gap.Key)).Select(gap => gap.Label), forWriters: false, ct);

        return TypedResults.Ok(new Page<PracticeView>([.. views.OrderByDescending(view => view.Helps.Count)]));
    }

    private static Refusal? Refuse(Caller caller, string organisation, Definitions definitions) =>
        !caller.IsKnown ? new("sign-in-required", "Sign in first", StatusCodes.Status401Unauthorized, "What fits an organisation is shown to those who may read its measures. Leave organisation out to see all cases.")
        : definitions.Organisations.Find(organisation) is null ? Refusal.NotFound("organisation-unknown", $"There is no organisation with the ODS code {organisation}", "ODS codes are three characters in capitals, for example RRK.")
        : !caller.May(Permissions.ReadMeasures, organisation) ? Refusal.Forbidden("organisation-not-yours", $"Your roles do not let you read the measures of {organisation}", "Leave organisation out to see all cases.")
        : null;
}
