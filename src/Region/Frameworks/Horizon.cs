using System.Text.Json.Serialization;

namespace EdiRegion.Region.Frameworks;

/// <summary>How soon, counted from the day the framework began.</summary>
[JsonConverter(typeof(CamelCase<Horizon>))]
public enum Horizon
{
    /// <summary>Three to six months.</summary>
    Short,

    /// <summary>Six to twelve months.</summary>
    Medium,

    /// <summary>Twelve months.</summary>
    Long,
}
