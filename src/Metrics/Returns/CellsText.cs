using System.Buffers;
using System.Text;
using System.Text.Json;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Returns;

/// <summary>The cells of a return as the one JSON document they are stored in. Missing cells without a note are left out.</summary>
internal static class CellsText
{
    private static readonly CellJson Converter = new();

    internal static string Write(IReadOnlyDictionary<string, Cell> cells)
    {
        var buffer = new ArrayBufferWriter<byte>(cells.Count * 24);

        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();

            foreach (var (key, cell) in cells)
            {
                if (cell is { State: CellState.Missing, Note: null })
                {
                    continue;
                }

                json.WritePropertyName(key);
                Converter.Write(json, cell, JsonSerializerOptions.Default);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static Dictionary<string, Cell> Read(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, Cell>>(text) ?? [];
}
