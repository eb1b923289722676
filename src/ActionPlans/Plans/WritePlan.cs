using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.ActionPlans.Plans;

internal sealed record KeyBody(string? Colour = null, string? Label = null, string? Meaning = null, string? ShownAs = null);

internal sealed record PlanBody(string? Title = null, string? Strategy = null, IReadOnlyList<KeyBody>? Key = null);

internal sealed record PlanSummary(string Organisation, string Period, string Title, string? Strategy, int Edition, string State, IReadOnlyList<KeyEntry> Key);

/// <summary>Begins a plan, or changes its title, its strategy and the key the organisation shows it with.</summary>
internal static class WritePlan
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPut("/{ods}/{period}", Handle)
        .WithName("action-plans-write-plan")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<PlanSummary>, ProblemHttpResult>> Handle(
        string ods, string period, PlanBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!PlanTarget.Read(definitions, ods, period).Is(out var target, out var refusal))
        {
            return refusal.ToProblem();
        }

        var plan = await target.FindAsync(db, ct);

        if ((plan is null ? RefuseClosed(target) : context.Request.RequireMatch(plan.ETag)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        List<Fault> faults = [];
        var (texts, isNew, now) = (new Texts(faults), plan is null, clock.GetUtcNow());
        var title = texts.Required(body.Title, "/title");
        var strategy = texts.Optional(body.Strategy, "/strategy", Texts.Long);
        var key = OwnKey(body.Key ?? [], texts, faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        plan ??= db.Add(new Plan { Organisation = ods, Period = period, Title = title }).Entity;
        (plan.Title, plan.Strategy, plan.Key) = (title, strategy, key);
        plan.Changed(now);
        db.Record(context.Caller(), isNew ? "plan begun" : "plan changed", plan.Subject, ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(plan.ETag);

        return TypedResults.Ok(new PlanSummary(ods, period, plan.Title, plan.Strategy, plan.Edition, PlanView.StateOf(plan), PlanView.KeyOf(plan, own: true)));
    }

    private static Refusal? RefuseClosed(PlanTarget target) => target.Organisation.Closed < target.Period.Start
        ? Refusal.Unprocessable("organisation-closed", $"{target.Organisation.Name} closed on {Status.Written(target.Organisation.Closed!.Value)}",
            "A plan belongs to an organisation that is open in its year; its successor writes one of its own.")
        : null;

    private static List<KeyEntry> OwnKey(IReadOnlyList<KeyBody> entries, Texts texts, List<Fault> faults)
    {
        List<KeyEntry> own = [];

        foreach (var (index, entry) in entries.Index())
        {
            var colour = texts.Choice<Colour>(entry.Colour ?? "", $"/key/{index}/colour");

            if (colour is { } known && own.Any(other => other.Colour == known))
            {
                faults.Add(new($"/key/{index}/colour", "colour-repeated", "The key explains this colour twice", "each colour once", entry.Colour));
            }

            own.Add(new(colour ?? default, texts.Required(entry.Label, $"/key/{index}/label"), texts.Required(entry.Meaning, $"/key/{index}/meaning"),
                texts.Optional(entry.ShownAs, $"/key/{index}/shownAs") ?? entry.Colour ?? ""));
        }

        return own;
    }
}
