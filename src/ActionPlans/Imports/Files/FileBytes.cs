using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>A file as it was sent, held in memory.</summary>
internal static class FileBytes
{
    internal static Result<byte[]> Read(Stream content)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];

        while (content.Read(buffer) is > 0 and var read)
        {
            if (kept.Length + read > FileLimits.Bytes)
            {
                return FileFaults.TooLarge;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.Length == 0 ? FileFaults.Empty : kept.ToArray();
    }
}
