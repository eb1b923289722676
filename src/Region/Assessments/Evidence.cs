using System.Text.Json.Serialization;

namespace EdiRegion.Region.Assessments;

/// <summary>How strongly an answer is backed, weakest first. A file serves where an explanation is asked for.</summary>
[JsonConverter(typeof(CamelCase<Evidence>))]
public enum Evidence
{
    None,
    Explanation,
    File,
}
