using System.Text.Json;
using System.Text.RegularExpressions;
using EdiRegion.Cli.Connection;

namespace EdiRegion.Cli.Returns;

/// <summary>A return on disk: whose it is, and its cells as the file has them. The service judges the cells, not the tool.</summary>
internal sealed partial record ReturnFile(string Path, string Organisation, string Collection, string Period, Body Body)
{
    internal string Resource =>
        $"/api/metrics/v1/returns/{Uri.EscapeDataString(Organisation)}/{Uri.EscapeDataString(Collection)}/{Uri.EscapeDataString(Period)}";

    internal string Label => $"{Organisation} {Collection} {Period}";

    internal static ReturnFile Read(string path, ReturnIdentity given)
    {
        var content = Files.Read(path);

        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new CannotGoOn($"{path} is in UTF-16. Save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\") and try again.");
        }

        return System.IO.Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => FromJson(path, content, given),
            ".CSV" => FromCsv(path, content, given),
            _ => throw new CannotGoOn($"{path} is of another kind. A return is a .json file, or a .csv file with the columns cell,value,note."),
        };
    }

    private static ReturnFile FromJson(string path, byte[] content, ReturnIdentity given)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..])
        {
            content = content[3..];
        }

        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;

            if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("cells", out var cells))
            {
                throw new CannotGoOn($$"""
                    {{path}} has no "cells".
                    Expected: {"organisation": "RRK", "collection": "wres", "period": "2025-26", "cells": {…} }
                    """);
            }

            var identity = given.Agree(path, new(Text(root, "organisation"), Text(root, "collection"), Text(root, "period")));

            return new(path, identity.Organisation!, identity.Collection!, identity.Period!, Body.Json($"{{\"cells\":{cells.GetRawText()}}}"));
        }
        catch (JsonException e)
        {
            throw new CannotGoOn($"{path} is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}. {e.Message.Split(". ")[0]}.");
        }
    }

    private static ReturnFile FromCsv(string path, byte[] content, ReturnIdentity given)
    {
        var identity = given.Or(NamedBy(System.IO.Path.GetFileName(path))).Whole(path);

        return new(path, identity.Organisation!, identity.Collection!, identity.Period!, new(content, "text/csv"));
    }

    private static ReturnIdentity NamedBy(string name)
    {
        var parts = NameOfACsv().Match(name);

        return parts.Success
            ? new(parts.Groups[1].Value.ToUpperInvariant(), parts.Groups[2].Value.ToLowerInvariant(), parts.Groups[3].Value.ToUpperInvariant())
            : new(null, null, null);
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^edi-return-([a-z0-9]{3,5})-([a-z][a-z-]*)-(\d{4}-\d{2}(?:q[1-4])?)\.csv$", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfACsv();
}
