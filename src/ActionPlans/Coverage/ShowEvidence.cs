using EdiRegion.ActionPlans.Evidence;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Coverage;

internal sealed record ShownBody(IReadOnlyList<Guid>? Items = null);

/// <summary>The organisation says that it meets a requirement, and by which items of its evidence: these from now on, none takes it back.</summary>
internal static class ShowEvidence
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/coverage/{ods}/{requirement}/evidence", Handle)
        .WithName("action-plans-show-evidence")
        .Require(Permissions.EditPlans, organisation: "ods");

    private static async Task<Results<Ok<AnswerView>, ProblemHttpResult>> Handle(
        string ods, string requirement, ShownBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!OwedRequirement.Find(definitions, ods, requirement).Is(out var owed, out var refusal))
        {
            return refusal.ToProblem();
        }

        var asked = (body.Items ?? []).Distinct().Take(Texts.Most).ToList();
        var newest = await (from item in db.EvidenceItems
                            join revision in db.EvidenceRevisions on new { ItemId = item.Id, Number = item.Revision } equals new { revision.ItemId, revision.Number }
                            where item.Organisation == ods && asked.Contains(item.Id)
                            select revision).AsNoTracking().ToListAsync(ct);

        if (asked.Except(newest.Select(r => r.ItemId)).ToList() is [var unknown, ..])
        {
            return Refusal.NotFound("evidence-unknown", $"{ods} has no evidence {unknown}", "Take the id from the evidence of this organisation.").ToProblem();
        }

        if (newest.FirstOrDefault(r => !r.MayBeShared) is { } hidden)
        {
            return UseEvidence.Unacknowledged(hidden.PersonalData, "Look at it first; then acknowledge it with a note, or send a revision without the personal data.").ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var before = await db.MetBy.Where(m => m.Organisation == ods && m.Requirement == requirement).ToListAsync(ct);
        db.RemoveRange(before.Where(m => !asked.Contains(m.ItemId)));
        db.AddRange(asked.Except(before.Select(m => m.ItemId))
            .Select(item => new MetBy { Organisation = ods, Requirement = requirement, ItemId = item, ByName = caller.Name, At = now }));
        db.Record(caller, asked.Count > 0 ? "requirement shown to be met" : "evidence for a requirement taken back", $"{ods}/{requirement}", ods, now, string.Join(", ", asked));
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(await ReadAnswer.OfAsync(owed, caller, db, definitions, London.DayOf(now), ct));
    }
}
