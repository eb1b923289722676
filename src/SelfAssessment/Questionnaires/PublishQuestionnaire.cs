using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.SelfAssessment.Questionnaires;

internal sealed record PublicationBody(string? Note = null);

internal sealed record PublishedView(string Key, int Version, string Edition, DateTimeOffset PublishedAt, string PublishedBy);

/// <summary>Publishes the draft as the next version. Rounds opened from now on use it; those that run stay as they began.</summary>
internal static class PublishQuestionnaire
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/questionnaires/{key}/publication", Handle)
        .WithName("self-assessment-publish-questionnaire")
        .Require(Permissions.EditQuestionnaires);

    private static async Task<Results<Ok<PublishedView>, ProblemHttpResult>> Handle(
        string key, PublicationBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await WriteDraft.FindAsync(db, key, ct)).Is(out var draft, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(draft.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var note = new Texts(faults).Optional(body.Note, "/note", Texts.Long);
        var latest = await shelf.LatestAsync(db, ct);
        var published = latest.FirstOrDefault(one => one.Key == key);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (!(await Drafting.ReadAsync(key, global::System.Text.Json.Nodes.JsonNode.Parse(draft.Definition)!.AsObject(), db, shelf, definitions, ct)).Is(out var questionnaire, out refusal))
        {
            return refusal.ToProblem();
        }

        if (Refuse(questionnaire, published) is { } refused)
        {
            return refused.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());
        var version = db.Add(new QuestionnaireVersion
        {
            Key = key,
            Number = (published?.Version ?? 0) + 1,
            Definition = draft.Definition,
            Digest = Shelf.DigestOf(draft.Definition),
            Shipped = false,
            PublishedAt = now,
            PublishedByName = caller.Name,
            Note = note,
        }).Entity;
        db.Remove(draft);
        db.Record(caller, "questionnaire published", $"{key}/{version.Number}", definitions.Organisations.Region.Ods, now, note);
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(new PublishedView(key, version.Number, questionnaire.Edition, now, caller.Name));
    }

    private static Refusal? Refuse(Questionnaire drafted, PublishedQuestionnaire? published) =>
        published is null ? null
        : drafted.ToJson() == published.Questionnaire.ToJson()
            ? Refusal.Conflict("nothing-changed", $"The draft says what version {published.Version} says", "Change it, or drop it.")
        : drafted.Edition == published.Questionnaire.Edition
            ? Refusal.Unprocessable("edition-same", "The draft has the edition of the published one", "Give it another, so that readers can tell them apart.",
                [new("/edition", "edition-same", "This edition is published already", $"another than {drafted.Edition}", drafted.Edition)])
            : null;
}
