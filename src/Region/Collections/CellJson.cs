using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdiRegion.Region.Collections;

/// <summary>
/// Reads and writes a cell as JSON. <see cref="TryRead"/> says in words what is wrong, for answers that point at the cell.
/// </summary>
public sealed class CellJson : JsonConverter<Cell>
{
    private const string Expected = "a number, null, or an object such as {\"state\":\"notApplicable\",\"reason\":\"...\"}";

    public override bool HandleNull => true;

    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(ref reader, out var cell, out var fault) ? cell : throw new JsonException(fault);

    /// <summary>
    /// Reads the value the reader stands on and leaves it on that value's last token. False with a sentence in <paramref name="fault"/>
    /// when it is valid JSON but not a cell; broken JSON still throws <see cref="JsonException"/>.
    /// </summary>
    public static bool TryRead(ref Utf8JsonReader reader, out Cell cell, out string? fault)
    {
        (cell, fault) = (default, null);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number when reader.TryGetDecimal(out var number):
                cell = Cell.Of(number);
                return true;
            case JsonTokenType.Number:
                fault = "The number is too large. Give a figure of people or a percentage.";
                return false;
            case JsonTokenType.String:
                fault = $"Found the text \"{Short(reader.GetString()!)}\". Give {Expected}, without quotation marks around numbers.";
                return false;
            case JsonTokenType.StartObject:
                return TryReadObject(ref reader, out cell, out fault);
            default:
                fault = $"Found {(reader.TokenType == JsonTokenType.StartArray ? "a list" : "true or false")}. Give {Expected}.";
                reader.TrySkip();
                return false;
        }
    }

    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        if (value is { State: CellState.Value, Number: { } number, Note: null })
        {
            writer.WriteNumberValue(number);
            return;
        }

        if (value is { State: CellState.Missing, Note: null })
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("state", Name(value.State));
        if (value.Number is { } amount)
        {
            writer.WriteNumber("value", amount);
        }

        Text(writer, "reason", value.Reason);
        Text(writer, "note", value.Note);
        writer.WriteEndObject();
    }

    internal static string Name(CellState state) => state switch
    {
        CellState.Value => "value",
        CellState.Nil => "nil",
        CellState.NotApplicable => "notApplicable",
        CellState.Suppressed => "suppressed",
        _ => "missing",
    };

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static bool TryReadObject(ref Utf8JsonReader reader, out Cell cell, out string? fault)
    {
        string? state = null, reason = null, note = null;
        decimal? number = null;
        fault = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "state" when reader.TokenType == JsonTokenType.String:
                    state = reader.GetString();
                    break;
                case "reason" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                    reason = reader.GetString();
                    break;
                case "note" when reader.TokenType is JsonTokenType.String or JsonTokenType.Null:
                    note = reader.GetString();
                    break;
                case "value" when reader.TokenType == JsonTokenType.Null:
                    break;
                case "value" when reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var given):
                    number = given;
                    break;
                default:
                    fault ??= $"The field \"{Short(name)}\" is not known here or has a wrong type. "
                        + "A cell has state, value (a number), reason and note (texts).";
                    reader.TrySkip();
                    break;
            }
        }

        cell = default;
        fault ??= (state, number, reason) switch
        {
            _ when HasNull(reason) || HasNull(note) => "A reason or a note holds the character U+0000, which is no text.",
            ("value", null, _) => "The state is \"value\" but there is no number in the field \"value\".",
            ("value", _, _) => null,
            (_, not null, _) => "A number is only given with the state \"value\".",
            ("notApplicable", _, null or "") => "The state is \"notApplicable\" without a reason. Say why the question does not apply.",
            ("notApplicable" or "nil" or "suppressed" or "missing", _, _) => null,
            (null, _, _) => $"An object without a state. Give {Expected}.",
            _ => $"The state \"{Short(state!)}\" is not known. It is value, nil, missing, notApplicable or suppressed.",
        };
        if (fault is not null)
        {
            return false;
        }

        cell = state switch
        {
            "value" => Cell.Of(number!.Value),
            "nil" => Cell.Nil,
            "suppressed" => Cell.Suppressed,
            "notApplicable" => Cell.NotApplicable(reason!),
            _ => Cell.Missing,
        };
        cell = cell.With(note);
        return true;
    }

    private static bool HasNull(string? text) => text?.Contains('\0', StringComparison.Ordinal) is true;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
