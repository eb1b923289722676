using System.Text;

namespace EdiRegion.SelfAssessment.Exports;

/// <summary>Writes the answers as CSV: UTF-8 with its mark, one header row, a row for each question.</summary>
internal static class CsvFile
{
    internal static byte[] Write(AssessmentPaper paper)
    {
        var text = new StringBuilder();
        Record(text, AssessmentPaper.Columns);

        foreach (var row in paper.Rows)
        {
            Record(text, row.Cells);
        }

        return [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Record(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(',', fields.Select(field => Quoted(PlainText.Guarded(PlainText.Of(field))))).Append("\r\n");

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\n\t'") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
