using System.Text.Json.Serialization;

namespace EdiRegion.Region.Periods;

/// <summary>How long a period is. JSON: <c>quarter</c> or <c>year</c>.</summary>
[JsonConverter(typeof(CamelCase<PeriodKind>))]
public enum PeriodKind
{
    Quarter,
    Year,
}
