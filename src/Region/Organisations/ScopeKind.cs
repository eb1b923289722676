using System.Text.Json.Serialization;

namespace EdiRegion.Region.Organisations;

/// <summary>How wide a scope is.</summary>
[JsonConverter(typeof(CamelCase<ScopeKind>))]
public enum ScopeKind
{
    Region,
    System,
    Trust,
}
