using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>How answers become a score. There are seven kinds, each with its parameters.</summary>
public abstract record ScoringRule
{
    private protected ScoringRule()
    {
    }

    /// <summary>As files name it, such as <c>sumWithThresholds</c>.</summary>
    public abstract string Kind { get; }

    public NotApplicableRule NotApplicable { get; init; }

    internal abstract Score Of(Tally tally);

    /// <summary>Where the rule does not fit the questions: a field of the rule and what is wrong with it.</summary>
    internal abstract IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire);

    internal abstract void WriteParameters(Utf8JsonWriter json);

    internal bool LeavesOut(Mark mark) => mark.State == AnswerState.NotApplicable && NotApplicable switch
    {
        NotApplicableRule.LeftOut => true,
        NotApplicableRule.LeftOutWhenReviewed => mark.Answer!.NotApplicableReviewed,
        _ => false,
    };
}
