using System.Text.Json.Serialization;

namespace EdiRegion.Region.Measures;

/// <summary>What a value is expressed in. Percentages are 0 to 100.</summary>
[JsonConverter(typeof(CamelCase<MeasureUnit>))]
public enum MeasureUnit
{
    Ratio,
    Percent,
    PercentagePoints,
    Score,
}
