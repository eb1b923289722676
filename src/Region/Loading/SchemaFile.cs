using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace EdiRegion.Region.Loading;

/// <summary>
/// Reads the schema of a folder of definitions: type, enum, pattern, limits, properties, items and references within the file.
/// NJsonSchema's own reader knows far more and costs a third of a second at every start.
/// </summary>
internal static class SchemaFile
{
    internal static JsonSchema Read(JObject root)
    {
        var definitions = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (var definition in (root["definitions"] as JObject)?.Properties() ?? [])
        {
            definitions.Add($"#/definitions/{definition.Name}", Fill(new JsonSchema(), (JObject)definition.Value, definitions));
        }

        return Fill(new JsonSchema(), root, definitions);
    }

    private static T Fill<T>(T schema, JObject node, Dictionary<string, JsonSchema> definitions)
        where T : JsonSchema
    {
        if (node["$ref"]?.Value<string>() is { } reference)
        {
            schema.Reference = definitions[reference];
            return schema;
        }

        schema.Type = Enum.Parse<JsonObjectType>(node["type"]?.Value<string>() ?? nameof(JsonObjectType.None), ignoreCase: true);
        schema.Description = node["description"]?.Value<string>();
        schema.Pattern = node["pattern"]?.Value<string>();
        schema.Minimum = node["minimum"]?.Value<decimal>();
        schema.MinLength = node["minLength"]?.Value<int>();
        schema.MinItems = node["minItems"]?.Value<int>() ?? 0;
        foreach (var value in node["enum"] ?? new JArray())
        {
            schema.Enumeration.Add(value.Value<string>());
        }

        foreach (var property in (node["properties"] as JObject)?.Properties() ?? [])
        {
            schema.Properties.Add(property.Name, Fill(new JsonSchemaProperty(), (JObject)property.Value, definitions));
        }

        foreach (var name in node["required"] ?? new JArray())
        {
            schema.RequiredProperties.Add(name.Value<string>()!);
        }

        if (node["items"] is JObject items)
        {
            schema.Item = Fill(new JsonSchema(), items, definitions);
        }

        switch (node["additionalProperties"])
        {
            case JObject more:
                schema.AdditionalPropertiesSchema = Fill(new JsonSchema(), more, definitions);
                break;
            case JValue { Value: bool allowed }:
                schema.AllowAdditionalProperties = allowed;
                break;
        }

        return schema;
    }
}
