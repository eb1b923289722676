using System.Text.Json.Serialization;

namespace EdiRegion.Region.Assessments;

/// <summary>What is known of a question. The four are kept apart everywhere; not met and level 0 are different answers.</summary>
[JsonConverter(typeof(CamelCase<AnswerState>))]
public enum AnswerState
{
    NotAnswered,

    /// <summary>Does not apply here, for a reason that somebody reviews.</summary>
    NotApplicable,

    /// <summary>What is asked for is not met at all, not even by the lowest level.</summary>
    NotMet,

    Level,
}
