using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdiRegion.Region.Organisations;

internal sealed class ScopeJson : JsonConverter<Scope>
{
    public override Scope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Scope.TryParse(reader.GetString(), out var scope)
            ? scope
            : throw new JsonException("Not a scope. Write region:Y60, ics:QHL or trust:RRK.");

    public override void Write(Utf8JsonWriter writer, Scope value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
