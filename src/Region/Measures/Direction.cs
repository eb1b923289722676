using System.Text.Json.Serialization;

namespace EdiRegion.Region.Measures;

/// <summary>Which way is better.</summary>
[JsonConverter(typeof(CamelCase<Direction>))]
public enum Direction
{
    /// <summary>The nearer to equality the better.</summary>
    Parity,
    Higher,
    Lower,
}
