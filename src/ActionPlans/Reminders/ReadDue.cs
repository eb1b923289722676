using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Reminders;

/// <summary>What is due within some days and what is overdue, soonest first: of one organisation, or of those the caller works in.</summary>
internal static class ReadDue
{
    private const int LongestAhead = 366;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/due", Handle)
        .WithName("action-plans-read-due")
        .Require(Permissions.ReadPlans);

    private static async Task<Results<Ok<Page<DueItem>>, ProblemHttpResult>> Handle(
        HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct, string? organisation = null, int within = 30)
    {
        var caller = context.Caller();

        if (organisation is not null && definitions.Organisations.Find(organisation) is null)
        {
            return Refusal.NotFound("organisation-unknown", $"There is no organisation with the ODS code {organisation}",
                "ODS codes are three characters in capitals, for example RRK.").ToProblem();
        }

        if (organisation is not null && !caller.May(Permissions.ReadPlans, organisation))
        {
            return Refusal.Forbidden("organisation-not-yours", $"Your roles do not let you {Permissions.ReadPlans} of {organisation}",
                "You can ask about the organisations in which you hold a role.").ToProblem();
        }

        if (within is < 0 or > LongestAhead)
        {
            return Refusal.Unprocessable("days-not-usable", $"{within} is not a number of days to look ahead", $"Ask for 0 to {LongestAhead}.").ToProblem();
        }

        var today = London.Today(clock);
        var asked = organisation is not null ? [organisation]
            : caller.Grants.Select(grant => grant.Organisation).Distinct().Where(ods => definitions.Organisations.Find(ods) is not null && caller.May(Permissions.ReadPlans, ods));
        List<DueItem> items = [];

        foreach (var ods in asked)
        {
            items.AddRange(await DueReader.ReadAsync(db, definitions, ods, today, today.AddDays(within), ct));
        }

        return TypedResults.Ok(new Page<DueItem>([.. items.OrderBy(item => item.Due)]));
    }
}
