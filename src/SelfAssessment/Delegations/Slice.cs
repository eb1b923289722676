using System.Security.Claims;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.Region.Collections;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Delegations;

/// <summary>What whoever has the link may see: one section, its questions, and what is answered there.</summary>
internal sealed record SliceView(
    string Organisation, string Name, QuestionnaireName Questionnaire, string Period, QuestionnaireSection Section, IReadOnlyDictionary<string, AnswerView> Answers,
    ProgressView Progress, IReadOnlyList<AssessmentFinding> Findings, DateOnly Due, DateTimeOffset ExpiresAt, string AskedBy, string ETag);

/// <summary>The section a link opens, while it works.</summary>
internal sealed record Slice(Delegation Delegation, ExistingAssessment Found, QuestionnaireSection Section)
{
    internal static async Task<Result<Slice>> FindAsync(SelfAssessmentDb db, Shelf shelf, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = SliceToken.Hash(token);

        if (await db.Delegations.SingleOrDefaultAsync(d => d.TokenHash == hash, ct) is not { } delegation)
        {
            return Refusal.NotFound("link-not-valid", "This link does not work", "Open the link from the mail as it is, or ask whoever sent it for a new one.");
        }

        var found = await ExistingAssessment.OfAsync(await db.Assessments.SingleAsync(a => a.Id == delegation.AssessmentId, ct), db, shelf, ct);

        return delegation.WorksAt(now) && found.RefuseAnswering(London.DayOf(now)) is null
            ? new Slice(delegation, found, found.Questionnaire.Sections.First(section => section.Key == delegation.Section))
            : new Refusal("link-over", "This link does not work any more", StatusCodes.Status410Gone, $"{Why(delegation, now)} Ask whoever sent it for a new one if something is missing.");
    }

    /// <summary>Whoever has the link acts under the name it was sent to.</summary>
    internal Caller By(Definitions definitions) => new(
        new(new ClaimsIdentity([new("sub", $"slice:{Delegation.Id}"), new("name", $"{Delegation.Name} (asked by {Delegation.ByName})")], "slice")), definitions.Organisations);

    internal async Task<SliceView> ReadAsync(SelfAssessmentDb db, Definitions definitions, DateOnly today, CancellationToken ct)
    {
        var sheet = await AnswerBook.ReadAsync(db, Found, ct);
        var keys = Section.Questions.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var (assessment, questionnaire) = (Found.Assessment, Found.Questionnaire);

        return new(
            assessment.Organisation, Found.NameOf(definitions), new(questionnaire.Key, questionnaire.Title, questionnaire.Edition, assessment.QuestionnaireVersion), assessment.Period,
            Section, sheet.In(View.Self).Where(a => keys.Contains(a.Key)).ToDictionary(a => a.Key, a => AnswerView.Of(a.Value)!),
            AssessmentReader.ProgressOf([.. Section.Questions], sheet.Own),
            [.. sheet.Findings(today, withModerated: false).Where(f => keys.Contains(f.Question) && f.Severity is not Severity.Information)],
            Found.Round.Due, Delegation.ExpiresAt, Delegation.ByName, assessment.ETag);
    }

    private static string Why(Delegation delegation, DateTimeOffset now) => delegation.StateAt(now) switch
    {
        "completed" => "You have said that you have done; thank you.",
        "withdrawn" => "The section was taken back, or the assessment was submitted.",
        "expired" => $"It ran out on {London.TimeOf(delegation.ExpiresAt):d MMMM yyyy}.",
        _ => "The assessment takes no answers now.",
    };
}
