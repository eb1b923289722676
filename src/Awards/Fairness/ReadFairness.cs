using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Privacy;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Disclosure;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Fairness;

/// <summary>
/// From nomination to shortlist to award by system, type and size of organisation, and by what nominees volunteered about themselves. Only once it is announced; counts
/// of few people are hidden together with what they could be worked out from.
/// </summary>
internal static class ReadFairness
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/fairness", Handle)
        .WithName("awards-read-fairness")
        .Require(Permissions.ReadAwards);

    private static async Task<Results<Ok<FairnessView>, ProblemHttpResult>> Handle(
        AwardsDb db, FairnessReader reader, Definitions definitions, CancellationToken ct, string? cycle = null, string by = "system")
    {
        if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (Title(by) is not { } title)
        {
            return Refusal.Unprocessable(
                "choice-unknown", $"Awards are not divided by {by}", $"Ask for one of system, type, size, {string.Join(", ", MonitoringQuestions.All.Select(question => question.Key))}.").ToProblem();
        }

        if (!found.IsAnnounced)
        {
            return Refusal.Conflict("not-announced", "Results are not announced yet", "How entries fared is shown from the announcement on.").ToProblem();
        }

        var personal = MonitoringQuestions.Find(by) is not null;
        // The organisations of shortlisted entries are told at the announcement; what people said about themselves is not.
        var audience = personal ? Audience.Region : Audience.Exact;
        var groups = await reader.CountAsync(found, by, ct);
        var rows = Region.Awards.Fairness.Of(groups, audience, definitions.Disclosure);

        return TypedResults.Ok(new FairnessView(
            found.Key, by, title, rows, personal ? definitions.Disclosure.Disclose(groups.Sum(group => group.Nominated), audience) : null,
            rows.Count == 0 && groups.Count > 0
                ? "Too few people to show groups."
                : "Each rate stands beside that of all other groups. A likelihood whose interval holds 1 is no more than chance would explain."));
    }

    private static string? Title(string by) => by switch
    {
        "system" => "By system",
        "type" => "By type of organisation",
        "size" => "By size of organisation",
        _ => MonitoringQuestions.Find(by)?.Title,
    };
}
