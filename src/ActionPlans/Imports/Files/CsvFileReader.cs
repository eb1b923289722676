using System.Text;
using CsvHelper;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Reads a CSV as one table. Records are numbered as a spreadsheet numbers them when it opens the file.</summary>
internal static class CsvFileReader
{
    internal static Result<SourceFile> Read(byte[] content)
    {
        if (CsvText.Of(content) is not { Text: { } text } csv)
        {
            return FileFaults.WrongType("bytes that are no text", "Save the plan as .xlsx, .docx or CSV and send that.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return FileFaults.Empty;
        }

        List<SourceRemark> remarks = csv.Guessed
            ? [new("encoding-guessed", "The file does not say in which encoding it is; accented letters and dashes may have come out wrong.") { IsDoubt = true }]
            : [];
        List<SourceRow> rows = [];
        var malformed = false;
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), CsvReaderOptions.Default with
        {
            Separator = csv.Separator,
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = _ => malformed = true,
        });

        while (reader.Read())
        {
            var number = rows.Count + 1;

            if (number > FileLimits.Rows)
            {
                return FileFaults.Rows("the file");
            }

            if (malformed)
            {
                remarks.Add(new("malformed-quoting", $"A quotation mark of row {number} is not closed or not doubled; look at its cells.", A1.Of(null, 0, number))
                {
                    IsDoubt = true,
                });
                malformed = false;
            }

            var cells = new SourceCell?[Math.Min(reader.FieldCount, FileLimits.Columns)];

            for (var column = 0; column < reader.FieldCount; column++)
            {
                var value = CellText.Tidy(reader.GetString(column));
                var address = A1.Of(null, column, number);

                if (value.Length > FileLimits.CellCharacters)
                {
                    return FileFaults.Cell(address);
                }

                if (column < cells.Length)
                {
                    cells[column] = new(address, column, value);
                }
                else if (value.Length > 0)
                {
                    return FileFaults.Columns(address);
                }
            }

            rows.Add(new(number, cells));
        }

        return new SourceFile([new("the file", [], rows)], remarks);
    }
}
