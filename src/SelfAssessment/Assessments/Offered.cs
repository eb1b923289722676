using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>What could be filled in from elsewhere: from the organisation's last assessment, and from answers given to other questionnaires.</summary>
internal sealed class Offered(SelfAssessmentDb db, Shelf shelf)
{
    internal async Task<OffersView> ReadAsync(ExistingAssessment found, IReadOnlyDictionary<string, Answer> own, CancellationToken ct)
    {
        var earlier = await EarlierAsync(found, ct);
        var open = earlier is { } last && (await CarriedAsync(found, last, ct)).Keys.Any(key => own.GetValueOrDefault(key) is null or { State: AnswerState.NotAnswered });

        return new(open ? earlier!.Period : null, [.. (await ReusedAsync(found, ct)).Keys.Where(key => own.GetValueOrDefault(key) is null or { State: AnswerState.NotAnswered })]);
    }

    /// <summary>The organisation's last assessment by the same questionnaire that was signed off.</summary>
    internal Task<Assessment?> EarlierAsync(ExistingAssessment found, CancellationToken ct) => db.Assessments.AsNoTracking()
        .Where(a => a.Organisation == found.Assessment.Organisation && a.Questionnaire == found.Assessment.Questionnaire && string.Compare(a.Period, found.Assessment.Period) < 0
            && (a.State == AssessmentState.SignedOff || a.State == AssessmentState.Moderated))
        .OrderByDescending(a => a.Period).FirstOrDefaultAsync(ct);

    /// <summary>The own answers of then that stand in today's wording.</summary>
    internal async Task<IReadOnlyDictionary<string, GivenAnswer>> CarriedAsync(ExistingAssessment found, Assessment earlier, CancellationToken ct)
    {
        var given = await db.Answers.AsNoTracking().Where(a => a.AssessmentId == earlier.Id && a.View == View.Self && a.State != AnswerState.NotAnswered).ToDictionaryAsync(a => a.Question, ct);
        var change = QuestionnaireChange.Between(await shelf.OpenAsync(db, earlier.Questionnaire, earlier.QuestionnaireVersion, ct), found.Questionnaire);
        var stands = change.Carried(given.ToDictionary(a => a.Key, a => a.Value.ToAnswer()));

        return given.Where(a => stands.ContainsKey(a.Key)).ToDictionary(a => a.Key, a => a.Value);
    }

    /// <summary>What the organisation's newest answers to other questionnaires say to the questions of this one.</summary>
    internal async Task<IReadOnlyDictionary<string, ReusedAnswer>> ReusedAsync(ExistingAssessment found, CancellationToken ct)
    {
        var others = (await db.Assessments.AsNoTracking()
            .Where(a => a.Organisation == found.Assessment.Organisation && a.Questionnaire != found.Assessment.Questionnaire).ToListAsync(ct))
            .GroupBy(a => a.Questionnaire).Select(of => of.MaxBy(a => a.Period, StringComparer.Ordinal)!).ToList();
        Dictionary<string, IReadOnlyDictionary<string, Answer>> given = [];
        List<Questionnaire> questionnaires = [];

        foreach (var other in others)
        {
            questionnaires.Add(await shelf.OpenAsync(db, other.Questionnaire, other.QuestionnaireVersion, ct));

            // Only what was answered there: what was taken over from elsewhere goes no further.
            given[other.Questionnaire] = (await db.Answers.AsNoTracking().Where(a => a.AssessmentId == other.Id && a.View == View.Self && a.ReusedFrom == null).ToListAsync(ct))
                .ToDictionary(a => a.Question, a => a.ToAnswer());
        }

        return Region.Assessments.Reuse.For(found.Questionnaire, given, questionnaires);
    }
}
