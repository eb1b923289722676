using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>Puts together how a round stands.</summary>
internal static class RoundReader
{
    internal static async Task<RoundView> ReadAsync(
        SelfAssessmentDb db, Shelf shelf, Definitions definitions, Round round, Caller caller, DateOnly today, CancellationToken ct)
    {
        var questionnaire = await shelf.OpenAsync(db, round.Questionnaire, round.QuestionnaireVersion, ct);
        var assessments = await db.Assessments.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(ct);
        var answered = (await db.Answers.AsNoTracking()
            .Where(a => a.View == View.Self && a.State != AnswerState.NotAnswered && db.Assessments.Any(x => x.Id == a.AssessmentId && x.RoundId == round.Id))
            .Select(a => new { a.AssessmentId, Answer = a })
            .ToListAsync(ct)).ToLookup(a => a.AssessmentId, a => a.Answer);

        return Of(round, questionnaire.Title, assessments.CountBy(a => a.State).ToDictionary(), RunsRounds(caller, definitions), today) with
        {
            Organisations =
            [
                .. assessments
                    .Where(a => RunsRounds(caller, definitions) || caller.May(Permissions.ReadAssessments, a.Organisation))
                    .Select(a => Member(a, round, questionnaire, [.. answered[a.Id]], definitions, today))
                    .OrderBy(member => member.System, StringComparer.Ordinal).ThenBy(member => member.Name, StringComparer.Ordinal),
            ],
        };
    }

    internal static RoundView Of(Round round, string questionnaireTitle, IReadOnlyDictionary<AssessmentState, int> states, bool runsRounds, DateOnly today) => new()
    {
        Id = round.Id,
        Questionnaire = round.Questionnaire,
        QuestionnaireTitle = questionnaireTitle,
        Version = round.QuestionnaireVersion,
        Period = round.Period,
        Title = round.Title,
        Opens = round.Opens,
        Due = round.Due,
        Closes = round.Closes,
        State = round.StateOn(today),
        OpenedBy = round.OpenedByName,
        Asked = states.Values.Sum(),
        States = Enum.GetValues<AssessmentState>().ToDictionary(AssessmentWords.Of, state => states.GetValueOrDefault(state)),
        ETag = round.ETag,
        MayDo = runsRounds ? ["change"] : [],
    };

    internal static bool RunsRounds(Caller caller, Definitions definitions) => caller.May(Permissions.RunRounds, definitions.Organisations.Region.Ods);

    private static RoundMember Member(
        Assessment assessment, Round round, Questionnaire questionnaire, IReadOnlyList<GivenAnswer> answers, Definitions definitions, DateOnly today)
    {
        var known = answers.ToDictionary(a => a.Question, a => a.ToAnswer());
        var open = questionnaire.Questions.Where(q => q.StateOf(known.GetValueOrDefault(q.Key)) is AnswerState.NotAnswered).ToList();
        var organisation = definitions.Organisations.Find(assessment.Organisation);

        return new(
            assessment.Organisation, organisation?.Name ?? assessment.Organisation, definitions.Organisations.SystemOf(assessment.Organisation)?.Ods,
            AssessmentWords.Of(assessment.State), questionnaire.Questions.Count - open.Count, questionnaire.Questions.Count,
            assessment.State is AssessmentState.Open && open is [var first, ..] ? new(first.Key, first.Text, questionnaire.SectionOf(first.Key).Key) : null,
            assessment.State is AssessmentState.Open && today > round.Due, assessment.ChangedAt == default ? null : assessment.ChangedAt);
    }
}
