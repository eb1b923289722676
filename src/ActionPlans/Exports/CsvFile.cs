using System.Text;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>Writes a plan as CSV: UTF-8 with its mark, one header row, a row for each action.</summary>
internal static class CsvFile
{
    private const char Guard = '\'';

    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    internal static byte[] Write(PlanPaper paper, Layout layout)
    {
        var text = new StringBuilder();
        Record(text, layout.All.Select(column => column.Header));

        foreach (var row in paper.Rows)
        {
            Record(text, layout.All.Select(column => column.Write(row).Text));
        }

        return [.. Utf8Mark, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>No spreadsheet takes it for a formula: an apostrophe goes before what would begin one, and before one that looks like a guard.</summary>
    internal static string Guarded(string text) => BeginsFormula(text) ? Guard + text : text;

    internal static string Unguarded(string text) => text.StartsWith(Guard) && BeginsFormula(text) ? text[1..] : text;

    private static bool BeginsFormula(string text) => text.TrimStart(Guard) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private static void Record(StringBuilder text, IEnumerable<string> fields) => text
        .AppendJoin(',', fields.Select(field => Quoted(Guarded(PlainText.Of(field)))))
        .Append("\r\n");

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\t'") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
