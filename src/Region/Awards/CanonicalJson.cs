using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EdiRegion.Region.Awards;

/// <summary>
/// JSON with one way to write it: no white space, names of an object in ordinal order, absent in place of null, decimal numbers without needless
/// zeros, and in text only quotation mark, backslash and control characters escaped where JSON asks for it.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Of<T>(T value) => Of(JsonSerializer.SerializeToNode(value, Options));

    /// <summary>Reads what <see cref="Of{T}"/> wrote; <see cref="JsonException"/> for anything else.</summary>
    public static T Read<T>(string canonical) => JsonSerializer.Deserialize<T>(canonical, Options) ?? throw new JsonException("Found null in place of a payload.");

    private static string Of(JsonNode? node) => Sorted(node)?.ToJsonString(Options) ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject entries => new JsonObject(entries.Where(entry => entry.Value is not null).OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<decimal>(out var number) => JsonValue.Create(Plain(number)),
        _ => node?.DeepClone(),
    };

    // Division by one with 28 zeros drops trailing zeros and keeps the value.
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
