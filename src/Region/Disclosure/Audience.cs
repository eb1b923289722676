using System.Text.Json.Serialization;

namespace EdiRegion.Region.Disclosure;

/// <summary>Who is going to see a count.</summary>
[JsonConverter(typeof(CamelCase<Audience>))]
public enum Audience
{
    /// <summary>The owner of the figures and its system: exact counts.</summary>
    Exact,

    /// <summary>The region.</summary>
    Region,

    /// <summary>Everyone.</summary>
    Public,
}
