using System.Text.Json.Serialization;

namespace EdiRegion.Region.Frameworks;

/// <summary>Whether a framework still asks for something.</summary>
[JsonConverter(typeof(CamelCase<FrameworkStanding>))]
public enum FrameworkStanding
{
    Current,

    /// <summary>No longer developed; what it asked for still counts and can still be linked to.</summary>
    Frozen,

    /// <summary>Another framework has taken its place; kept so that older plans can be read.</summary>
    Replaced,
}
