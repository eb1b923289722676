using System.Buffers.Binary;
using System.Text;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Attachments;

/// <summary>Takes out of pictures what they tell of camera, place, time and author; the picture stays as it is.</summary>
internal static class ImageCleaner
{
    private static readonly HashSet<string> Telling = new(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"], StringComparer.Ordinal);

    internal static Result<CleanFile> CleanPng(byte[] content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content, 0, 8);

        for (var at = 8; at < content.Length;)
        {
            if (content.Length - at < 12)
            {
                return CleanFile.Damaged("a picture that ends too early");
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(at));

            if (length < 0 || length > content.Length - at - 12)
            {
                return CleanFile.Damaged("a picture that ends too early");
            }

            var kind = Encoding.ASCII.GetString(content, at + 4, 4);

            if (!Telling.Contains(kind))
            {
                clean.Write(content, at, length + 12);
            }

            at += length + 12;

            // What stands after the end of the picture is no picture.
            if (kind == "IEND")
            {
                return new CleanFile(clean.ToArray(), "png", "");
            }
        }

        return CleanFile.Damaged("a picture without an end");
    }

    internal static Result<CleanFile> CleanJpeg(byte[] content)
    {
        using var clean = new MemoryStream(content.Length);
        clean.Write(content, 0, 2);

        for (var at = 2; ;)
        {
            if (content.Length - at < 4 || content[at] != 0xFF)
            {
                return CleanFile.Damaged("a picture that ends too early");
            }

            var marker = content[at + 1];

            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));

            if (length < 2 || length > content.Length - at - 2)
            {
                return CleanFile.Damaged("a picture that ends too early");
            }

            // The scan begins: from here on there is only picture, up to the end marker.
            if (marker == 0xDA)
            {
                var end = content.AsSpan(at).LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);

                if (end < 0)
                {
                    return CleanFile.Damaged("a picture without an end");
                }

                clean.Write(content, at, end + 2);

                return new CleanFile(clean.ToArray(), "jpg", "");
            }

            // Kept: JFIF (size) and Adobe (colours). Gone: Exif, XMP, GPS, comments and whatever else programs add.
            if (marker is not ((>= 0xE1 and <= 0xED) or 0xEF or 0xFE))
            {
                clean.Write(content, at, length + 2);
            }

            at += length + 2;
        }
    }
}
