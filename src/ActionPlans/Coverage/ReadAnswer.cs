using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Coverage;

internal sealed record WorkView(Guid Id, string Period, string? Ref, string Title, IReadOnlyList<string> By, Lifecycle Lifecycle, Colour Colour, string ColourLabel, DateOnly? Due);

internal sealed record ShownView(Guid Id, string Name, DateOnly? Expires, bool Expired, string By, DateTimeOffset At);

internal sealed record AnswerView(
    string Organisation, string Requirement, string Title, Cell Cell, IReadOnlyList<WorkView> Actions, IReadOnlyList<ShownView> Evidence,
    IReadOnlyList<ExplanationView> Explanations, IReadOnlyList<string> MayDo);

/// <summary>One cell of the coverage in full: the actions that work on it and by which link, the evidence, every explanation (newest first).</summary>
internal static class ReadAnswer
{
    private const int Most = 100;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/coverage/{ods}/{requirement}", Handle)
        .WithName("action-plans-read-answer")
        .Require(Permissions.ReadPlans, organisation: "ods");

    private static async Task<Results<Ok<AnswerView>, ProblemHttpResult>> Handle(
        string ods, string requirement, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct) =>
        OwedRequirement.Find(definitions, ods, requirement).Is(out var owed, out var refusal)
            ? TypedResults.Ok(await OfAsync(owed, context.Caller(), db, definitions, London.Today(clock), ct))
            : refusal.ToProblem();

    internal static async Task<AnswerView> OfAsync(
        OwedRequirement owed, Caller caller, ActionPlansDb db, Definitions definitions, DateOnly today, CancellationToken ct)
    {
        var (ods, key) = (owed.Organisation.Ods, owed.Requirement.Key);
        var cells = await CoverageReader.ReadAsync(db, definitions, [owed.Organisation], [owed.Requirement], today, ct);
        var explanations = await db.Explanations.AsNoTracking().Where(e => e.Organisation == ods && e.Requirement == key).OrderByDescending(e => e.Number).ToListAsync(ct);
        var shown = await (from met in db.MetBy
                           join item in db.EvidenceItems on met.ItemId equals item.Id
                           where met.Organisation == ods && met.Requirement == key
                           orderby met.At
                           select new ShownView(item.Id, item.Name, item.Expires, item.Expires < today, met.ByName, met.At)).ToListAsync(ct);

        return new(
            ods, key, owed.Requirement.Title, cells[ods][0], await WorkAsync(owed, db, definitions, today, ct), shown,
            [.. explanations.Select(e => ExplanationView.Of(e, today))],
            [
                .. caller.May(Permissions.EditPlans, ods) ? (string[])["explain", "showEvidence"] : [],
                .. explanations is [var newest, ..] && AcceptExplanation.MayDecide(caller, newest, definitions, today) ? (string[])["accept"] : [],
            ]);
    }

    private static async Task<IReadOnlyList<WorkView>> WorkAsync(OwedRequirement owed, ActionPlansDb db, Definitions definitions, DateOnly today, CancellationToken ct)
    {
        List<string> keys = [owed.Requirement.Key, .. Owing.Of(definitions).Through[owed.Requirement.Key]];
        var links = await db.ActionLinks.AsNoTracking()
            .Where(l => l.Organisation == owed.Organisation.Ods && keys.Contains(l.Requirement))
            .OrderByDescending(l => l.Open).Take(Most * 4).ToListAsync(ct);
        var by = links.ToLookup(l => l.ActionId, l => l.Requirement);
        var ids = by.OrderByDescending(of => of.Contains(owed.Requirement.Key)).Take(Most).Select(of => of.Key).ToList();
        var actions = await db.Actions.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderByDescending(a => a.Period).ThenBy(a => a.Id).ToListAsync(ct);

        return [.. actions.Select(a => View(a, [.. keys.Where(key => by[a.Id].Contains(key))], today))];
    }

    private static WorkView View(PlanAction action, IReadOnlyList<string> by, DateOnly today)
    {
        var status = Status.Of(action.Facts, today);

        return new(action.Id, action.Period, action.Ref, action.Title, by, action.Lifecycle, status.Colour, status.Label, action.Due);
    }
}
