using System.Text.Json;
using System.Text.Unicode;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Metrics.Returns;

/// <summary>
/// The cells of a return as JSON: <c>{"cells":{"key": 12 | null | {"state":…}}}</c>. The body may also say whose return it is
/// (organisation, collection, period); then it has to be the one it is sent to.
/// </summary>
internal static class ReturnBody
{
    internal static Result<Dictionary<string, Cell>> Read(ReadOnlySpan<byte> body, Organisation organisation, Collection collection, Period period)
    {
        if (body is [0xEF, 0xBB, 0xBF, ..])
        {
            body = body[3..];
        }

        if (!Utf8.IsValid(body) || body.Contains((byte)0))
        {
            return Refusal.Malformed("json-encoding", "The body is not UTF-8", "Save the file as UTF-8 and send it again.");
        }

        var reader = new Utf8JsonReader(body);
        List<Fault> faults = [];

        try
        {
            var cells = ReadBody(ref reader, name => Stated(name, organisation, collection, period), collection, faults);

            return faults.Count == 0 ? cells! : Unreadable(faults);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Broken(body, reader.BytesConsumed, broken);
        }
    }

    internal static Refusal Unreadable(IReadOnlyList<Fault> faults) => Refusal.Unprocessable(
        "return-unreadable", "The return cannot be read", "Correct each place and send it again; nothing was saved.", faults);

    private static Dictionary<string, Cell>? ReadBody(
        ref Utf8JsonReader reader, Func<string, string?> stated, Collection collection, List<Fault> faults)
    {
        Dictionary<string, Cell>? cells = null;
        reader.Read();

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();

            if (name == "cells" && cells is null && reader.TokenType is JsonTokenType.StartObject)
            {
                cells = ReadCells(ref reader, collection, faults);
            }
            else if (stated(name) is not { } expected)
            {
                faults.Add(name == "cells"
                    ? new("/cells", "cells-unreadable", cells is null ? "\"cells\" is not an object." : "\"cells\" is there twice.", "one object with a field for each cell")
                    : new($"/{Escaped(name)}", "unknown-field", "A return has no such field.", "cells"));
                reader.Skip();
            }
            else if (reader.TokenType is not JsonTokenType.String || reader.GetString() != expected)
            {
                faults.Add(new($"/{name}", "other-return", $"This is not the return it was sent to: the {name} differs.", expected, Text(ref reader)));
                reader.Skip();
            }
        }

        // Only blanks may follow the closing brace; the reader throws at anything else.
        reader.Read();

        if (cells is null && faults.Count == 0)
        {
            faults.Add(new("/cells", "cells-missing", "There are no cells.", "{\"cells\":{\"<key>\": 12}}"));
        }

        return cells;
    }

    private static Dictionary<string, Cell> ReadCells(ref Utf8JsonReader reader, Collection collection, List<Fault> faults)
    {
        Dictionary<string, Cell> cells = new(collection.Cells.Count, StringComparer.Ordinal);

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();

            if (!collection.Cells.TryGetValue(key, out var definition))
            {
                faults.Add(UnknownCell($"/cells/{Escaped(key)}", key, collection));
                reader.Skip();
            }
            else if (!CellJson.TryRead(ref reader, out var cell, out var fault))
            {
                faults.Add(new($"/cells/{key}", "cell-unreadable", fault!, "a number, null or an object with a state"));
            }
            else if (!cells.TryAdd(definition.Key, cell))
            {
                faults.Add(new($"/cells/{key}", "cell-repeated", $"{definition.Label} is there twice. Leave one.", "each cell once"));
            }
        }

        return cells;
    }

    internal static Fault UnknownCell(string pointer, string key, Collection collection) =>
        new(pointer, "unknown-cell", $"{collection.Label} has no such cell.", $"a cell of {collection.Key} {collection.Version}", key);

    private static string? Stated(string name, Organisation organisation, Collection collection, Period period) => name switch
    {
        "organisation" => organisation.Ods,
        "collection" => collection.Key,
        "period" => period.ToString(),
        _ => null,
    };

    private static string? Text(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String ? reader.GetString() : "something other than text";

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static Refusal Broken(ReadOnlySpan<byte> body, long consumed, Exception broken)
    {
        var line = broken is JsonException { LineNumber: { } number } ? number + 1 : body[..(int)consumed].Count((byte)'\n') + 1;
        var said = broken is JsonException ? broken.Message.Split(". ")[0] + "." : "A text holds half of a surrogate pair.";

        return Refusal.Malformed("json-broken", "The body is not valid JSON", said, [new($"/line/{line}", "json-broken", said, "valid JSON")]);
    }
}
