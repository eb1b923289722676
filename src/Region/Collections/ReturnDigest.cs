using System.Security.Cryptography;
using System.Text;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Collections;

/// <summary>
/// What exactly was approved, as a text anyone can rebuild, and its SHA-256 in lower-case hexadecimal. The text is UTF-8 without a byte
/// order mark; every line ends in a line feed and its fields are parted by tabs. First <c>edi-region return 1</c>; then name and value
/// of organisation, collection, definition, period, revision, cells (how many); then for each cell, keys in ordinal order: key, state,
/// number, reason, note. Numbers have a point and no needless zeros (12, 12.5, -4.1); what is absent is empty; in reasons and notes
/// backslash, tab, carriage return and line feed are written \\ \t \r \n.
/// </summary>
public sealed record ReturnDigest(string Canonical, string Sha256)
{
    public static ReturnDigest Of(
        string organisation, string collection, string definitionVersion, Period period, int revision, IReadOnlyDictionary<string, Cell> cells)
    {
        var text = new StringBuilder(64 * (cells.Count + 8));
        text.Append("edi-region return 1\n");
        Line(text, "organisation", organisation);
        Line(text, "collection", collection);
        Line(text, "definition", definitionVersion);
        Line(text, "period", period.ToString());
        Line(text, "revision", Figures.Exact(revision));
        Line(text, "cells", Figures.Exact(cells.Count));
        foreach (var (key, cell) in cells.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var number = cell.Number is { } given ? Figures.Exact(given) : "";
            Line(text, key, CellJson.Name(cell.State), number, Plain(cell.Reason), Plain(cell.Note));
        }

        var canonical = text.ToString();
        return new(canonical, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string> fields) => text.AppendJoin('\t', fields).Append('\n');

    private static string Plain(string? text) => text is null
        ? ""
        : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
