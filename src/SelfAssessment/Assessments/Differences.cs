using EdiRegion.Region.Assessments;
using EdiRegion.Region.Collections;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>Where others see another level than the organisation itself: that is a finding in itself.</summary>
internal static class Differences
{
    private static readonly (View View, string Who)[] Others = [(View.Network, "The staff network"), (View.Peer, "The peer"), (View.Moderated, "The moderator")];

    internal static IEnumerable<AssessmentFinding> Of(Questionnaire questionnaire, AnswerBook sheet, bool withModerated)
    {
        foreach (var question in questionnaire.Questions)
        {
            if (sheet.In(View.Self, question.Key)?.Level is not { } own)
            {
                continue;
            }

            foreach (var (view, who) in Others.Where(other => withModerated || other.View is not View.Moderated))
            {
                if (sheet.In(view, question.Key)?.Level is { } seen && seen != own)
                {
                    yield return new(question.Key, "views-differ", Severity.Information, $"{who} sees level {seen} at {question.Key} where the organisation says {own}.", $"{own}", $"{seen}");
                }
            }
        }
    }
}
