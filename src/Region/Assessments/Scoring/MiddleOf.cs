using System.Text.Json.Serialization;

namespace EdiRegion.Region.Assessments;

/// <summary>What the middle is taken of, where several services are assessed.</summary>
[JsonConverter(typeof(CamelCase<MiddleOf>))]
public enum MiddleOf
{
    /// <summary>Question by question.</summary>
    Question,

    /// <summary>The sums of a section, one for each service.</summary>
    Section,
}
