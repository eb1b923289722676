using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>The answers of a moderated assessment that count.</summary>
internal static class Effective
{
    internal static IReadOnlyDictionary<string, Answer> Of(IEnumerable<GivenAnswer> own, IEnumerable<GivenAnswer> moderated)
    {
        var answers = own.ToDictionary(answer => answer.Question, answer => answer.ToAnswer(notApplicableReviewed: true));

        foreach (var other in moderated)
        {
            answers[other.Question] = Moderated(answers.GetValueOrDefault(other.Question, Answer.NotAnswered), other.State, other.Level);
        }

        return answers;
    }

    /// <summary>An answer as moderated. Of several services a moderator says the one level that counts.</summary>
    internal static Answer Moderated(Answer own, AnswerState state, int? level) => own with
    {
        State = state,
        Level = level,
        Target = own.Target >= level ? own.Target : null,
        Instances = own.Instances is { } services && level is not null ? [.. services.Select(_ => level)] : null,
    };
}
