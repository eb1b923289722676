using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>An assessment in the list.</summary>
/// <param name="AsPeer">True when the caller is asked for a peer's view of it.</param>
internal sealed record AssessmentLine(
    string Organisation, string Name, QuestionnaireName Questionnaire, string Period, string State, RoundDates Round, ProgressView Progress, bool Late, bool AsPeer,
    DateTimeOffset? ChangedAt, string ETag);

/// <summary>The assessments the caller may read, and those of others they were asked to review; newest round first.</summary>
internal static class ListAssessments
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapGet("", Handle)
        .WithName("self-assessment-list-assessments")
        .Require(Permissions.ReadAssessments);

    private static async Task<Results<Ok<Page<AssessmentLine>>, ProblemHttpResult>> Handle(
        HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock, CancellationToken ct,
        string? organisation = null, string? questionnaire = null, string? period = null, string? state = null)
    {
        List<Fault> faults = [];
        var asked = new Texts(faults).Choice<AssessmentState>(state, "/state");

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (caller, today) = (context.Caller(), London.Today(clock));
        var readable = definitions.Organisations.All.Select(o => o.Ods).Where(ods => caller.May(Permissions.ReadAssessments, ods)).ToList();
        var peers = caller.Grants.Where(grant => Permissions.Of(grant.Role).Contains(Permissions.PeerModerate)).Select(grant => grant.Organisation).ToList();
        var found = await db.Assessments.AsNoTracking()
            .Where(a => readable.Contains(a.Organisation) || peers.Contains(a.Peer!))
            .Where(a => (organisation == null || a.Organisation == organisation) && (questionnaire == null || a.Questionnaire == questionnaire)
                && (period == null || a.Period == period) && (asked == null || a.State == asked))
            .Join(db.Rounds.AsNoTracking(), a => a.RoundId, r => r.Id, (a, r) => new { Assessment = a, Round = r })
            .OrderByDescending(x => x.Round.Opens).ThenBy(x => x.Assessment.Questionnaire).ThenBy(x => x.Assessment.Organisation)
            .ToListAsync(ct);
        var ids = found.Select(x => x.Assessment.Id).ToList();
        var answers = (await db.Answers.AsNoTracking().Where(a => a.View == View.Self && a.State != AnswerState.NotAnswered && ids.Contains(a.AssessmentId)).ToListAsync(ct))
            .ToLookup(a => a.AssessmentId);
        List<AssessmentLine> lines = [];

        foreach (var x in found)
        {
            var asks = await shelf.OpenAsync(db, x.Assessment.Questionnaire, x.Assessment.QuestionnaireVersion, ct);
            lines.Add(new(
                x.Assessment.Organisation, definitions.Organisations.Find(x.Assessment.Organisation)?.Name ?? x.Assessment.Organisation,
                new(asks.Key, asks.Title, asks.Edition, x.Assessment.QuestionnaireVersion), x.Assessment.Period, AssessmentWords.Of(x.Assessment.State),
                RoundDates.Of(x.Round, today), AssessmentReader.ProgressOf([.. asks.Questions], answers[x.Assessment.Id].ToDictionary(a => a.Question, a => a.ToAnswer())),
                x.Assessment.State is AssessmentState.Open && today > x.Round.Due, !readable.Contains(x.Assessment.Organisation),
                x.Assessment.ChangedAt == default ? null : x.Assessment.ChangedAt, x.Assessment.ETag));
        }

        return TypedResults.Ok(new Page<AssessmentLine>(lines));
    }
}
