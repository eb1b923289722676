using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Reads the tables of a file. What kind of file it is, its bytes say; its name is only a hint.</summary>
internal static class FileReader
{
    internal static Result<SourceFile> Read(byte[] content)
    {
        if (!FileKind.Of(content).Is(out var kind, out var refusal))
        {
            return refusal;
        }

        try
        {
            return kind.Format switch
            {
                FileFormat.Workbook => XlsxReader.Read(content),
                FileFormat.Document => DocxReader.Read(content),
                _ => CsvFileReader.Read(content),
            };
        }
        catch (Exception fault) when (fault is XmlException or OpenXmlPackageException or InvalidDataException or FileFormatException
            or UriFormatException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            // The libraries tell a broken file in as many ways as there are ways to break one.
            return FileFaults.Damaged(fault.Message);
        }
    }
}
