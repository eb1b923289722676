using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdiRegion.Region.Disclosure;

internal sealed class DisclosedCountJson : JsonConverter<DisclosedCount>
{
    public override bool HandleNull => true;

    public override DisclosedCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return DisclosedCount.None;
            case JsonTokenType.Number:
                return DisclosedCount.Of(reader.GetDecimal());
            case JsonTokenType.StartObject:
                reader.TrySkip();
                return DisclosedCount.Suppressed;
            default:
                throw new JsonException("A disclosed count is a number, null or {\"state\":\"suppressed\"}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, DisclosedCount value, JsonSerializerOptions options)
    {
        if (value.IsSuppressed)
        {
            writer.WriteStartObject();
            writer.WriteString("state", "suppressed");
            writer.WriteEndObject();
        }
        else if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
