using System.Net;
using System.Text;

namespace EdiRegion.SelfAssessment.Exports;

/// <summary>Writes the assessment as one page to print: no script, no picture, nothing fetched from anywhere.</summary>
internal static class HtmlPage
{
    private const string Style = "body{font:11pt/1.4 Arial,sans-serif;margin:2rem;color:#111}table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}"
        + "th,td{border:1px solid #555;padding:.3rem .5rem;text-align:left;vertical-align:top}caption{font-weight:bold;text-align:left;padding:.4rem 0}"
        + "dt{font-weight:bold}dd{margin:0 0 .4rem}tr{break-inside:avoid}@media print{body{margin:0}}";

    /// <summary>What a printed row has room for.</summary>
    private static readonly int[] Shown = [1, 2, 3, 5, 6, 7, 9, 10, 11, 12];

    internal static byte[] Write(AssessmentPaper paper)
    {
        var page = new StringBuilder($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(paper.Title)}</title><style>{Style}</style></head><body><main><h1>{Text(paper.Title)}</h1><dl>");

        foreach (var (name, value) in paper.Facts)
        {
            page.Append($"<dt>{Text(name)}</dt><dd>{Text(value)}</dd>");
        }

        page.Append("</dl>");
        List(page, "How the result comes about", paper.Steps);
        List(page, "What is open or worth a look", paper.Open);

        foreach (var section in paper.Rows.GroupBy(row => row.Section))
        {
            page.Append($"<table><caption>{Text(section.Key)}</caption><thead><tr>");

            foreach (var column in Shown)
            {
                page.Append($"<th scope=\"col\">{Text(AssessmentPaper.Columns[column])}</th>");
            }

            page.Append("</tr></thead><tbody>");

            foreach (var row in section)
            {
                page.Append("<tr>");

                foreach (var column in Shown)
                {
                    page.Append(column == 1 ? $"<th scope=\"row\">{Text(row.Cells[column])}</th>" : $"<td>{Text(row.Cells[column])}</td>");
                }

                page.Append("</tr>");
            }

            page.Append("</tbody></table>");
        }

        return Encoding.UTF8.GetBytes(page.Append("</main></body></html>\n").ToString());
    }

    private static void List(StringBuilder page, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            page.Append($"<h2>{Text(title)}</h2><ul>").AppendJoin("", lines.Select(line => $"<li>{Text(line)}</li>")).Append("</ul>");
        }
    }

    private static string Text(string text) => WebUtility.HtmlEncode(PlainText.Of(text)).Replace("\n", "<br>", StringComparison.Ordinal);
}
