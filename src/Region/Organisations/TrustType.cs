using System.Text.Json.Serialization;

namespace EdiRegion.Region.Organisations;

/// <summary>What a trust mainly provides.</summary>
[JsonConverter(typeof(CamelCase<TrustType>))]
public enum TrustType
{
    Acute,
    AcuteAndCommunity,
    AcuteSpecialist,
    MentalHealth,
    MentalHealthAndCommunity,
    Community,
    Ambulance,
}
