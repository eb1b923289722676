using System.IO.Compression;
using System.Text;

namespace EdiRegion.ActionPlans.Tests.Evidence;

/// <summary>Small files of every kind, made here.</summary>
internal static class Files
{
    internal static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8.ToArray();

    internal static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    internal static byte[] Program { get; } = [0x4D, 0x5A, 0x90, 0x00, 3, 0, 0, 0];

    internal static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    internal static byte[] Docx(string paragraph) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("word/document.xml", $"<w:document xmlns:w=\"x\"><w:body><w:p>{string.Concat(paragraph.Chunk(3).Select(run => $"<w:r><w:t>{new string(run)}</w:t></w:r>"))}</w:p></w:body></w:document>"));

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
