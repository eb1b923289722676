using System.Text.Json.Serialization;

namespace EdiRegion.Region.Collections;

/// <summary>How much a finding weighs: an error blocks submission, a warning asks for a look, information only tells.</summary>
[JsonConverter(typeof(CamelCase<Severity>))]
public enum Severity
{
    Error,
    Warning,
    Information,
}
