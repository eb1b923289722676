using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdiRegion.Region;

/// <summary>Writes an enumeration's name as JSON text in camel case, whatever the host's options; numbers are refused.</summary>
public sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
