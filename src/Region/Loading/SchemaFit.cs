using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace EdiRegion.Region.Loading;

/// <summary>
/// Whether a file fits its schema, in a small part of the time NJsonSchema needs to say what is wrong with one: it is asked only when something is.
/// Knows what <see cref="SchemaFile"/> reads.
/// </summary>
internal static class SchemaFit
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    internal static bool Fits(JToken token, JsonSchema given)
    {
        var schema = given.Reference ?? given;
        return IsOfType(token, schema.Type)
            && (schema.Enumeration.Count == 0 || (token is JValue && schema.Enumeration.Contains(token.Value<string>())))
            && token switch
            {
                JObject fields => Fits(fields, schema),
                JArray items => items.Count >= schema.MinItems && (schema.Item is null || items.All(item => Fits(item, schema.Item))),
                _ => FitsValue(token, schema),
            };
    }

    private static bool Fits(JObject fields, JsonSchema schema) =>
        schema.RequiredProperties.All(fields.ContainsKey)
        && fields.Properties().All(field => schema.Properties.TryGetValue(field.Name, out var property)
            ? Fits(field.Value, property)
            : schema.AdditionalPropertiesSchema is { } more ? Fits(field.Value, more) : schema.AllowAdditionalProperties);

    private static bool FitsValue(JToken token, JsonSchema schema) => token.Type switch
    {
        JTokenType.String => token.Value<string>()!.Length >= (schema.MinLength ?? 0)
            && (schema.Pattern is not { } pattern || Patterns.GetOrAdd(pattern, text => new(text)).IsMatch(token.Value<string>()!)),
        JTokenType.Integer or JTokenType.Float => schema.Minimum is not { } least || token.Value<decimal>() >= least,
        _ => true,
    };

    private static bool IsOfType(JToken token, JsonObjectType type) => type switch
    {
        JsonObjectType.None => true,
        JsonObjectType.Object => token is JObject,
        JsonObjectType.Array => token is JArray,
        JsonObjectType.String => token.Type == JTokenType.String,
        JsonObjectType.Integer => token.Type == JTokenType.Integer,
        JsonObjectType.Number => token.Type is JTokenType.Integer or JTokenType.Float,
        JsonObjectType.Boolean => token.Type == JTokenType.Boolean,
        _ => false,
    };
}
