using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>The newest explanations of a scope, of one state when it is named: <c>waiting</c> is what somebody above has to decide on.</summary>
internal static class ListExplanations
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/explanations", Handle)
        .WithName("action-plans-list-explanations")
        .Require(Permissions.ReadPlans);

    private static async Task<Results<Ok<Page<ExplanationView>>, ProblemHttpResult>> Handle(
        HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct, string? scope = null, string? state = null)
    {
        if (!AskedScope.Read(definitions, context.Caller(), Permissions.ReadPlans, scope).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var today = London.Today(clock);
        var wanted = new Texts(faults).Choice<ExplanationState>(state, "/state");

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var organisations = Owing.Answering(definitions, asked.Scope, today).Select(o => o.Ods).ToList();
        var newest = (await db.Explanations.AsNoTracking().Where(e => organisations.Contains(e.Organisation)).ToListAsync(ct))
            .GroupBy(e => (e.Organisation, e.Requirement)).Select(of => of.MaxBy(e => e.Number)!);

        return TypedResults.Ok(new Page<ExplanationView>(
        [
            .. newest.Where(e => wanted is null || e.StateOn(today) == wanted)
                .OrderBy(e => e.NewDate).ThenBy(e => e.Subject, StringComparer.Ordinal)
                .Select(e => ExplanationView.Of(e, today)),
        ]));
    }
}
