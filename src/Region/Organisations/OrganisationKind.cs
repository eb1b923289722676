using System.Text.Json.Serialization;

namespace EdiRegion.Region.Organisations;

/// <summary>A region, a system (its integrated care board is listed on it) or a trust.</summary>
[JsonConverter(typeof(CamelCase<OrganisationKind>))]
public enum OrganisationKind
{
    Region,
    System,
    Trust,
}
