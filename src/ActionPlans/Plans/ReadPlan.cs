using System.Text.Json;
using EdiRegion.ActionPlans.Governance;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>
/// A plan with the colours of today and what the caller may do next. The organisation, its system and the region read it as it stands;
/// whoever may read published plans only, reads the last edition. Also answers for one not begun yet.
/// </summary>
internal static class ReadPlan
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{ods}/{period}", Handle)
        .WithName("action-plans-read-plan")
        .Produces<PlanView>()
        .Require(Permissions.ReadPublishedPlans, organisation: "ods");

    private static async Task<Results<Ok<PlanView>, FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string ods, string period, HttpContext context, ActionPlansDb db, Definitions definitions, IOptions<JsonOptions> json, TimeProvider clock, CancellationToken ct)
    {
        if (!PlanTarget.Read(definitions, ods, period).Is(out var target, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, today) = (context.Caller(), London.Today(clock));
        var working = caller.May(Permissions.ReadPlans, ods);

        if (await target.FindAsync(db, ct) is not { } plan || (!working && plan.Edition == 0))
        {
            return TypedResults.Ok(new PlanView
            {
                Organisation = ods,
                Period = period,
                Edition = 0,
                State = "none",
                AsAt = today,
                Objectives = [],
                Key = PlanView.KeyOf(null, own: false),
                MayDo = caller.May(Permissions.EditPlans, ods) ? ["edit"] : [],
            });
        }

        var editions = await EditionView.OfAsync(db, ods, period, ct);

        if (!working)
        {
            editions = [.. editions.Where(edition => edition.SignedOff is not null)];
        }

        var objectives = working
            ? await PlanContents.ReadAsync(db, ods, period, today, ct)
            : (await Edition.ContentAsync(db, ods, period, plan.Edition, ct)).Objectives;

        var answer = JsonSerializer.SerializeToUtf8Bytes(new PlanView
        {
            Organisation = ods,
            Period = period,
            Title = plan.Title,
            Strategy = plan.Strategy,
            Edition = plan.Edition,
            State = PlanView.StateOf(plan),
            AsAt = working ? today : editions[0].SignedOff!.On,
            Objectives = objectives,
            Key = PlanView.KeyOf(plan, own: caller.WorksIn(ods)),
            Editions = editions,
            Comments = await CommentView.OfAsync(db, ods, period, ct),
            MayDo = MayDo(caller, ods, editions),
        }, json.Value.SerializerOptions);
        var tag = ETags.Of(plan.ETag, answer);

        context.Response.SetETag(tag);
        context.Response.Headers.CacheControl = "private, no-cache";

        return context.Request.AlreadyHas(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(answer, "application/json; charset=utf-8");
    }

    private static string[] MayDo(Caller caller, string ods, IReadOnlyList<EditionView> editions) =>
    [
        .. caller.May(Permissions.EditPlans, ods) ? (string[])["edit", "publish"] : [],
        .. caller.May(Permissions.SignOffPlans, ods) && editions is [{ SignedOff: null }, ..] && editions[0].PutForwardById != caller.Id ? (string[])["signOff"] : [],
        .. caller.May(Permissions.SignOffPlans, ods) ? (string[])["verify"] : [],
        .. caller.May(Permissions.CommentOnPlans, ods) ? (string[])["comment"] : [],
    ];
}
