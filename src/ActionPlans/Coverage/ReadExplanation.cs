using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>The newest explanation of an organisation for a requirement.</summary>
internal static class ReadExplanation
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/explanations/{ods}/{requirement}", Handle)
        .WithName("action-plans-read-explanation")
        .Require(Permissions.ReadPlans, organisation: "ods");

    internal static Task<Explanation?> NewestAsync(ActionPlansDb db, string ods, string requirement, CancellationToken ct) =>
        db.Explanations.Where(e => e.Organisation == ods && e.Requirement == requirement).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);

    internal static Refusal None(string ods, string requirement) =>
        Refusal.NotFound("explanation-unknown", $"{ods} has not explained {requirement}", "The organisation writes it first: PUT its reason, mitigation and new date.");

    private static async Task<Results<Ok<ExplanationView>, ProblemHttpResult>> Handle(
        string ods, string requirement, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!OwedRequirement.Find(definitions, ods, requirement).Is(out _, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await NewestAsync(db, ods, requirement, ct) is not { } explanation)
        {
            return None(ods, requirement).ToProblem();
        }

        context.Response.SetETag(explanation.ETag);

        return TypedResults.Ok(ExplanationView.Of(explanation, London.Today(clock)));
    }
}
