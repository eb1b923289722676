using System.Text.Json.Serialization;

namespace EdiRegion.Region.Awards;

/// <summary>Whom a nomination is for.</summary>
[JsonConverter(typeof(CamelCase<NomineeKind>))]
public enum NomineeKind
{
    Individual,
    Team,
    Network,
    Project,
    Organisation,
}
