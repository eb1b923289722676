using System.Text.Json.Serialization;

namespace EdiRegion.Region.Frameworks;

/// <summary>The tier that has to act.</summary>
[JsonConverter(typeof(CamelCase<RequirementOwner>))]
public enum RequirementOwner
{
    Region,
    System,

    /// <summary>Each employer: trusts, and boards for their own staff.</summary>
    Organisation,
}
