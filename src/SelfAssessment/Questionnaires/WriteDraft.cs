using System.Text.Json.Nodes;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>Reads, writes and drops the next wording of a questionnaire. A draft is checked as a file of the definitions is; nobody answers it before it is published.</summary>
internal static class WriteDraft
{
    internal static void Map(IEndpointRouteBuilder service)
    {
        service.MapGet("/questionnaires/{key}/draft", Read).WithName("self-assessment-read-draft").Require(Permissions.EditQuestionnaires);
        service.MapPut("/questionnaires/{key}/draft", Write).WithName("self-assessment-write-draft").Require(Permissions.EditQuestionnaires);
        service.MapDelete("/questionnaires/{key}/draft", Drop).WithName("self-assessment-drop-draft").Require(Permissions.EditQuestionnaires);
    }

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> Read(string key, HttpContext context, SelfAssessmentDb db, CancellationToken ct) =>
        (await FindAsync(db, key, ct)).Is(out var draft, out var refusal) ? Shown(draft, context) : refusal.ToProblem();

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> Write(
        string key, JsonObject body, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Key == key, ct);

        if (draft is not null && context.Request.RequireMatch(draft.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (!(await Drafting.ReadAsync(key, body, db, shelf, definitions, ct)).Is(out var questionnaire, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now, isNew) = (context.Caller(), clock.GetUtcNow(), draft is null);
        draft ??= db.Add(new QuestionnaireDraft { Key = key, Definition = "" }).Entity;
        draft.Definition = questionnaire.ToJson();
        draft.Changed(caller.Name, now);
        db.Record(caller, isNew ? "questionnaire drafted" : "draft changed", key, definitions.Organisations.Region.Ods, now);
        await db.SaveChangesAsync(ct);

        return Shown(draft, context);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Drop(
        string key, HttpContext context, SelfAssessmentDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await FindAsync(db, key, ct)).Is(out var draft, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(draft.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        db.Remove(draft);
        db.Record(context.Caller(), "draft dropped", key, definitions.Organisations.Region.Ods, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return TypedResults.NoContent();
    }

    internal static async Task<Result<QuestionnaireDraft>> FindAsync(SelfAssessmentDb db, string key, CancellationToken ct) =>
        await db.Drafts.SingleOrDefaultAsync(d => d.Key == key, ct) is { } draft
            ? draft
            : Refusal.NotFound("draft-unknown", $"There is no draft of {key}", "PUT a definition to begin one.");

    private static Ok<JsonObject> Shown(QuestionnaireDraft draft, HttpContext context)
    {
        var view = JsonNode.Parse(draft.Definition)!.AsObject();
        view["state"] = "draft";
        view["changedAt"] = draft.ChangedAt;
        view["changedBy"] = draft.ChangedByName;
        view["eTag"] = draft.ETag;
        view["mayDo"] = new JsonArray("edit", "publish", "drop");
        context.Response.SetETag(draft.ETag);

        return TypedResults.Ok(view);
    }
}
