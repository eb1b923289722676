using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Reads the tables of a document, row by row, each with the paragraphs since the table before it.</summary>
internal static class DocxReader
{
    internal static Result<SourceFile> Read(byte[] content)
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(content, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = FileLimits.UnpackedBytes });

        if (document.MainDocumentPart is not { } main)
        {
            return FileFaults.Damaged("a document without text");
        }

        using var reader = OpenXmlReader.Create(main);
        List<SourceTable> tables = [];
        List<SourceRemark> remarks = [];
        List<string> above = [];
        var rows = 0;
        DocxTable? table = null;

        while (reader.Read())
        {
            if (reader.ElementType == typeof(Table))
            {
                if (reader.IsStartElement)
                {
                    table = new($"Table{tables.Count + 1}", above);
                }
                else if (table is not null)
                {
                    tables.Add(table.End());
                    (table, above) = (null, []);
                }
            }
            else if (!reader.IsStartElement)
            {
                continue;
            }
            else if (reader.ElementType == typeof(TableRow) && table is not null)
            {
                if (table.Add((TableRow)reader.LoadCurrentElement()!) is { } refusal)
                {
                    return refusal;
                }

                if (++rows > FileLimits.Rows)
                {
                    return FileFaults.Rows($"table {tables.Count + 1}");
                }
            }
            else if (reader.ElementType == typeof(Paragraph) && DocxText.Of(reader.LoadCurrentElement()!) is { Length: > 0 } text)
            {
                above.Add(text);
            }
        }

        remarks.AddRange(tables.Where(each => each.Rows.Count == 0).Select(each => new SourceRemark("table-empty", $"{each.Name} is empty.", each.Name)));

        if (DocxText.HasTrackedChanges(main))
        {
            remarks.Add(new("tracked-changes", "The document has tracked changes. It was read as if all were accepted: inserted text in, deleted text out."));
        }

        return new SourceFile(above.Count > 0 && tables.Count > 0 ? [.. tables, new("the end", above, [])] : tables, remarks);
    }
}
