using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using EdiRegion.SelfAssessment.Rounds;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>The assessment a route names, with its round and the wording it is answered in; in the version the caller means when it names one.</summary>
internal sealed record ExistingAssessment(Assessment Assessment, Round Round, Questionnaire Questionnaire)
{
    internal static async Task<Result<ExistingAssessment>> FindAsync(
        string ods, string questionnaire, string period, SelfAssessmentDb db, Shelf shelf, HttpRequest? request, CancellationToken ct)
    {
        if (await db.Assessments.SingleOrDefaultAsync(a => a.Questionnaire == questionnaire && a.Period == period && a.Organisation == ods, ct) is not { } assessment)
        {
            return Refusal.NotFound("assessment-unknown", $"{ods} is not asked to assess itself by {questionnaire} for {period}",
                "Assessments come with a round: the region opens one for the organisations it asks.");
        }

        return request?.RefuseIfStale(assessment.ETag) is { } stale ? stale : await OfAsync(assessment, db, shelf, ct);
    }

    internal static async Task<ExistingAssessment> OfAsync(Assessment assessment, SelfAssessmentDb db, Shelf shelf, CancellationToken ct) => new(
        assessment, await db.Rounds.SingleAsync(r => r.Id == assessment.RoundId, ct),
        await shelf.OpenAsync(db, assessment.Questionnaire, assessment.QuestionnaireVersion, ct));

    /// <summary>Why its own answers cannot be changed on a day; nothing while they can.</summary>
    internal Refusal? RefuseAnswering(DateOnly today) => Assessment.RefuseAnswering() ?? Round.RefuseOn(today);

    internal string NameOf(Definitions definitions) => definitions.Organisations.Find(Assessment.Organisation)?.Name ?? Assessment.Organisation;
}
