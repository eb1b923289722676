using System.Globalization;
using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Judging;

internal sealed record ScoreBody(IReadOnlyDictionary<string, int?>? Criteria = null, string? Comment = null, string? Feedback = null);

/// <summary>Keeps what a judge has come to so far; fields that are not sent stay, a score of null is taken back.</summary>
internal static class SaveScore
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/scores/{code}", Handle)
        .WithName("awards-save-score")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<Ok<ScoreView>, ProblemHttpResult>> Handle(
        string code, ScoreBody body, HttpContext context, AwardsDb db, JudgementFinder finder, CancellationToken ct, string? cycle = null)
    {
        if (!(await finder.FindAsync(code, cycle, ct)).Is(out var own, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(own.Judgement.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (RefuseDone(own) is { } done)
        {
            return done.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var comment = texts.Optional(body.Comment, "/comment", Texts.Long);
        var feedback = texts.Optional(body.Feedback, "/feedback", Texts.Long);
        var scores = own.Judgement.Criteria.ToDictionary(score => score.Key, score => score.Value);

        foreach (var (letter, level) in body.Criteria ?? new Dictionary<string, int?>())
        {
            if (own.Category.FindCriterion(letter) is null)
            {
                faults.Add(new($"/criteria/{letter}", "criterion-unknown", "The category has no such criterion", string.Join(", ", own.Category.Criteria.Select(c => c.Letter)), letter));
            }
            else if (level < 0 || level >= own.Levels.Count)
            {
                faults.Add(new($"/criteria/{letter}", "level-unknown", "There is no such level", $"0 to {own.Levels.Count - 1}", $"{level}"));
            }
            else if (level is { } given)
            {
                scores[letter] = given;
            }
            else
            {
                scores.Remove(letter);
            }
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var judgement = own.Judgement;
        (judgement.Criteria, judgement.State) = (scores, JudgementState.Begun);
        judgement.Comment = body.Comment is null ? judgement.Comment : comment;
        judgement.Feedback = body.Feedback is null ? judgement.Feedback : feedback;
        judgement.Changed();
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(judgement.ETag);

        return TypedResults.Ok(ScoreView.Of(own, await ScoredAttachments.ReadAsync(db, own.Nomination.Id, ct), Missing(own)));
    }

    internal static Refusal? RefuseDone(OwnJudgement own) => own.Cycle.Refuse(Ability.ScoreEntries) is { } notNow ? notNow
        : own.IsDone ? Refusal.Conflict("judgement-done", "You have finished with this entry", "What was submitted stands in the ledger. Say so if you have come to have an interest in the entry.")
        : null;

    internal static IReadOnlyList<Fault> Missing(OwnJudgement own) =>
        [.. own.Category.Criteria.Where(c => !own.Judgement.Criteria.ContainsKey(c.Letter)).Select(c => new Fault(
            $"/criteria/{c.Letter}", "criterion-not-scored", string.Create(CultureInfo.InvariantCulture, $"Criterion {c.Letter}, {c.Title}, has no score"), $"0 to {own.Levels.Count - 1}", "nothing"))];
}
