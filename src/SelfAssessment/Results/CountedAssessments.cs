using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Results;

/// <summary>An assessment that was asked for, and its answers where they count.</summary>
/// <param name="Sheet">What counts: moderated where it was moderated; null until it is signed off.</param>
/// <param name="Own">What the organisation said itself; null until it is signed off.</param>
internal sealed record CountedAssessment(string Organisation, AssessmentState State, AnswerSheet? Sheet, AnswerSheet? Own);

/// <summary>The assessments by one questionnaire for one period: who was asked, and the answers of those that are signed off.</summary>
internal sealed record CountedAssessments(Questionnaire Questionnaire, int Version, string Period, IReadOnlyList<CountedAssessment> Asked)
{
    internal static async Task<CountedAssessments> ReadAsync(
        SelfAssessmentDb db, Shelf shelf, string questionnaire, string period, IReadOnlyCollection<string> organisations, Questionnaire? by, CancellationToken ct)
    {
        var asked = await db.Assessments.AsNoTracking().Where(a => a.Questionnaire == questionnaire && a.Period == period)
            .Select(a => new { a.Id, a.Organisation, a.State, a.QuestionnaireVersion }).ToListAsync(ct);
        var version = asked.Count == 0 ? 0 : asked.Max(a => a.QuestionnaireVersion);
        var wording = by ?? (version == 0 ? (await shelf.FindAsync(db, questionnaire, null, ct)).Value!.Questionnaire : await shelf.OpenAsync(db, questionnaire, version, ct));
        asked = [.. asked.Where(a => organisations.Contains(a.Organisation))];
        var rows = await RowsAsync(db, questionnaire, period, ct);
        List<CountedAssessment> counted = [];

        foreach (var a in asked)
        {
            if (a.State is not (AssessmentState.SignedOff or AssessmentState.Moderated))
            {
                counted.Add(new(a.Organisation, a.State, null, null));
                continue;
            }

            var (own, moderated) = (Answers(rows[(a.Id, View.Self)]), rows[(a.Id, View.Moderated)]);
            var counting = own;

            if (a.State is AssessmentState.Moderated && moderated.Any())
            {
                counting = new(own, StringComparer.Ordinal);

                foreach (var row in moderated)
                {
                    counting[row.Question] = Effective.Moderated(own.GetValueOrDefault(row.Question, Answer.NotAnswered), row.State, row.Level);
                }
            }

            if (a.QuestionnaireVersion != version || by is not null)
            {
                var change = QuestionnaireChange.Between(await shelf.OpenAsync(db, questionnaire, a.QuestionnaireVersion, ct), wording);
                (own, counting) = (change.Carried(own).ToDictionary(StringComparer.Ordinal), change.Carried(counting).ToDictionary(StringComparer.Ordinal));
            }

            var sheet = AnswerSheet.Of(wording, a.Organisation, counting);
            counted.Add(new(a.Organisation, a.State, sheet, ReferenceEquals(own, counting) ? sheet : AnswerSheet.Of(wording, a.Organisation, own)));
        }

        return new(wording, version, period, counted);
    }

    /// <summary>The last period before this one in which anybody's answers count.</summary>
    internal static Task<string?> BeforeAsync(SelfAssessmentDb db, string questionnaire, string period, CancellationToken ct) => db.Assessments
        .Where(a => a.Questionnaire == questionnaire && string.Compare(a.Period, period) < 0 && (a.State == AssessmentState.SignedOff || a.State == AssessmentState.Moderated))
        .MaxAsync(a => (string?)a.Period, ct);

    private static async Task<ILookup<(Guid, View), AnswerRow>> RowsAsync(SelfAssessmentDb db, string questionnaire, string period, CancellationToken ct) =>
        (await (from assessment in db.Assessments
                where assessment.Questionnaire == questionnaire && assessment.Period == period
                    && (assessment.State == AssessmentState.SignedOff || assessment.State == AssessmentState.Moderated)
                join answer in db.Answers on assessment.Id equals answer.AssessmentId
                where answer.View == View.Self || answer.View == View.Moderated
                select new AnswerRow(answer.AssessmentId, answer.View, answer.Question, answer.State, answer.Level, answer.Instances)).ToListAsync(ct))
        .ToLookup(row => (row.Assessment, row.View));

    private static Dictionary<string, Answer> Answers(IEnumerable<AnswerRow> rows) =>
        rows.ToDictionary(row => row.Question, row => new Answer { State = row.State, Level = row.Level, Instances = row.Instances }, StringComparer.Ordinal);

    private sealed record AnswerRow(Guid Assessment, View View, string Question, AnswerState State, int? Level, IReadOnlyList<int?>? Instances);
}
