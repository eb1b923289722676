using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Assessments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>A question that a draft changes, and who has answered it.</summary>
/// <param name="Change"><c>added</c>, <c>removed</c>, <c>reworded</c>, <c>rescaled</c> or <c>tightened</c>.</param>
internal sealed record ChangedQuestionView(string Question, string Text, string Change, string Effect, int Answered, IReadOnlyList<string> Organisations);

/// <summary>What publishing a draft would do.</summary>
/// <param name="OpenRounds">Rounds that go on in the wording they began with.</param>
/// <param name="Answered">Organisations that have answered the newest version, in any round.</param>
internal sealed record ImpactView(
    string Key, int? PublishedVersion, bool New, bool None, bool ScoringChanged, IReadOnlyList<ChangedQuestionView> Questions, IReadOnlyList<string> OpenRounds, int Answered, string ETag);

/// <summary>Who has answered what a draft would change. Assessments already opened stay in their wording; what changes is what can be carried forward into the next round.</summary>
internal static class ReadImpact
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/questionnaires/{key}/impact", Handle)
        .WithName("self-assessment-read-impact")
        .Require(Permissions.EditQuestionnaires);

    private static async Task<Results<Ok<ImpactView>, ProblemHttpResult>> Handle(
        string key, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await WriteDraft.FindAsync(db, key, ct)).Is(out var draft, out var refusal))
        {
            return refusal.ToProblem();
        }

        var latest = await shelf.LatestAsync(db, ct);
        var draftedNow = Region.Assessments.Questionnaires.Parse(draft.Definition, "the draft", definitions, latest.Select(one => one.Questionnaire));
        context.Response.SetETag(draft.ETag);

        if (latest.FirstOrDefault(one => one.Key == key) is not { } published)
        {
            return TypedResults.Ok(new ImpactView(key, null, true, false, false,
                [.. draftedNow.Questions.Select(q => new ChangedQuestionView(q.Key, q.Text, "added", "It is asked from the next round on.", 0, []))], [], 0, draft.ETag));
        }

        var change = QuestionnaireChange.Between(published.Questionnaire, draftedNow);
        var answers = await (from assessment in db.Assessments
                             where assessment.Questionnaire == key
                             join answer in db.Answers on assessment.Id equals answer.AssessmentId
                             where answer.View == View.Self && answer.State != AnswerState.NotAnswered
                             select new { assessment.Organisation, answer.Question }).Distinct().ToListAsync(ct);
        var by = answers.ToLookup(a => a.Question, a => a.Organisation);
        var today = Platform.London.Today(clock);
        var open = await db.Rounds.AsNoTracking().Where(r => r.Questionnaire == key && r.Closes >= today).OrderBy(r => r.Opens).Select(r => r.Title).ToListAsync(ct);

        return TypedResults.Ok(new ImpactView(
            key, published.Version, false, change.None, change.ScoringChanged,
            [
                .. change.Added.Select(q => Changed(q, "added", "It is asked from the next round on.", by)),
                .. change.Removed.Select(q => Changed(q, "removed", "Its answers stay where they are and are not carried forward.", by)),
                .. change.Rescaled.Select(c => Changed(c.Later, "rescaled", "Its levels mean something else: it is answered anew in the next round, and is not compared.", by)),
                .. change.Reworded.Select(c => Changed(c.Later, "reworded", "Its answers are carried forward and asked about.", by)),
                .. change.Tightened.Select(c => Changed(c.Later, "tightened", "Its answers are carried forward; more or less is asked with them.", by)),
            ],
            open, answers.Select(a => a.Organisation).Distinct().Count(), draft.ETag));
    }

    private static ChangedQuestionView Changed(Question question, string change, string effect, ILookup<string, string> by) => new(
        question.Key, question.Text, change, effect, by[question.Key].Count(), [.. by[question.Key].Order(StringComparer.Ordinal)]);
}
