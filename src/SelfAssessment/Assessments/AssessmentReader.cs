using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Actions;
using EdiRegion.SelfAssessment.Delegations;
using EdiRegion.SelfAssessment.Facts;
using EdiRegion.SelfAssessment.Moderation;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>Puts together what a reader may know of an assessment.</summary>
internal sealed class AssessmentReader(SelfAssessmentDb db, Definitions definitions, Offered offered, TimeProvider clock)
{
    internal async Task<AssessmentView> ReadAsync(ExistingAssessment found, Caller caller, CancellationToken ct)
    {
        var (assessment, questionnaire, now) = (found.Assessment, found.Questionnaire, clock.GetUtcNow());
        var today = London.DayOf(now);
        var sheet = await AnswerBook.ReadAsync(db, found, ct);
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.AssessmentId == assessment.Id).ToDictionaryAsync(p => p.Question, ct);
        var delegations = await db.Delegations.AsNoTracking().Where(d => d.AssessmentId == assessment.Id).OrderBy(d => d.At).ToListAsync(ct);
        var own = sheet.Own;
        var moderator = Moderator.RefuseConflict(caller, assessment.Organisation, definitions) is null && caller.May(Permissions.ModerateAssessments, assessment.Organisation);
        var showModerated = moderator || assessment.State is AssessmentState.Moderated;
        var mayDo = AssessmentMayDo.Of(found, caller, moderator, today);

        return new AssessmentView
        {
            Organisation = assessment.Organisation,
            Name = found.NameOf(definitions),
            Questionnaire = new(questionnaire.Key, questionnaire.Title, questionnaire.Edition, assessment.QuestionnaireVersion),
            Period = assessment.Period,
            State = AssessmentWords.Of(assessment.State),
            Round = RoundDates.Of(found.Round, today),
            Progress = ProgressOf(questionnaire.Questions, own),
            Answers = questionnaire.Questions.ToDictionary(q => q.Key, q => Question(q, sheet, proposals.GetValueOrDefault(q.Key), showModerated)),
            Score = questionnaire.Score(own),
            ModeratedScore = assessment.State is AssessmentState.Moderated ? questionnaire.Score(sheet.Counting) : null,
            Findings = sheet.Findings(today, showModerated),
            Prompts = await PromptReader.ReadAsync(db, found, own, definitions, ct),
            Explanations = assessment.Explanations,
            Sections = [.. questionnaire.Sections.Select(section => Section(section, own, delegations.LastOrDefault(d => d.Section == section.Key && d.WithdrawnAt is null), caller.May(Permissions.AnswerAssessments, assessment.Organisation), now))],
            Peer = assessment.Peer is { } peer ? new(peer, definitions.Organisations.Find(peer)?.Name ?? peer) : null,
            Offers = mayDo.Contains("answer") ? await offered.ReadAsync(found, own, ct) : null,
            History = await db.Steps.AsNoTracking().Where(s => s.AssessmentId == assessment.Id).OrderBy(s => s.Id)
                .Select(s => new StepView(s.Action, s.ByName, s.At, s.Comment)).ToListAsync(ct),
            ETag = assessment.ETag,
            MayDo = mayDo,
        };
    }

    internal static ProgressView ProgressOf(IReadOnlyCollection<Question> questions, IReadOnlyDictionary<string, Answer> answers) => new(
        questions.Count(q => q.StateOf(answers.GetValueOrDefault(q.Key)) is not AnswerState.NotAnswered), questions.Count);

    private static SectionView Section(QuestionnaireSection section, IReadOnlyDictionary<string, Answer> answers, Delegation? delegation, bool withAddress, DateTimeOffset now)
    {
        var progress = ProgressOf([.. section.Questions], answers);

        return new(section.Key, section.Title, section.Domain, progress.Answered, progress.Of,
            delegation is null ? null : new(delegation.Id, withAddress || delegation.Name != delegation.Email ? delegation.Name : "Somebody without an account", withAddress ? delegation.Email : null, delegation.StateAt(now), delegation.ExpiresAt));
    }

    private static QuestionView Question(Question question, AnswerBook sheet, Proposal? proposal, bool showModerated)
    {
        var self = sheet.In(View.Self, question.Key);

        return new(
            AnswerView.Of(self), AnswerView.Of(sheet.In(View.Network, question.Key)), AnswerView.Of(sheet.In(View.Peer, question.Key)),
            showModerated ? AnswerView.Of(sheet.In(View.Moderated, question.Key)) : null,
            [.. sheet.EvidenceOf(self).Select(item => new EvidenceView(item.Id, item.Name, item.Kind, item.Expires, item.Verified))],
            self?.CarriedFrom is { } period ? new(period, self.Confirmed) : null,
            self?.ReusedFrom is { } from ? new(from, self.Confirmed) : null,
            proposal is null ? null : new(proposal.Plan, proposal.Id, proposal.Title, proposal.Lifecycle, proposal.Colour));
    }
}
