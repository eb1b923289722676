using System.Text.Json.Serialization;

namespace EdiRegion.Region.Assessments;

/// <summary>What a question that does not apply does to a score.</summary>
[JsonConverter(typeof(CamelCase<NotApplicableRule>))]
public enum NotApplicableRule
{
    /// <summary>It earns nothing and is still counted among what could be earned: never a way to a better score.</summary>
    CountsNothing,

    /// <summary>It is left out once somebody else has agreed; until then it counts nothing.</summary>
    LeftOutWhenReviewed,

    /// <summary>It is left out.</summary>
    LeftOut,
}
