using System.Text.Json.Serialization;

namespace EdiRegion.Region.Awards;

/// <summary>What a passage gives away; its name stands in the blinded text.</summary>
[JsonConverter(typeof(CamelCase<RedactionKind>))]
public enum RedactionKind
{
    /// <summary>Addresses of mail and web, telephone numbers, handles.</summary>
    Contact,

    /// <summary>A person.</summary>
    Name,

    /// <summary>A trust, board or other body, by name, abbreviation or code.</summary>
    Organisation,

    /// <summary>A town, county, hospital, ward or postcode.</summary>
    Place,
}
