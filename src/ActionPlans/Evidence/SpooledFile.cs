using System.Security.Cryptography;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>An uploaded file on its way: on disk until it is known to be acceptable, never whole in memory, gone when disposed.</summary>
internal sealed class SpooledFile(FileStream content, long size, string sha256) : IAsyncDisposable
{
    internal const long Largest = 20 * 1024 * 1024;
    internal const int Piece = 256 * 1024;

    public FileStream Content => content;

    public long Size => size;

    public string Sha256 => sha256;

    internal static async Task<Result<SpooledFile>> ReceiveAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return TooLarge($"{request.ContentLength:N0} bytes");
        }

        var spool = new FileStream(Path.Combine(Path.GetTempPath(), $"edi-evidence-{Guid.CreateVersion7()}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });

        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            var size = 0L;

            while (await request.Body.ReadAsync(buffer, ct) is > 0 and var read)
            {
                if ((size += read) > Largest)
                {
                    await spool.DisposeAsync();
                    return TooLarge("more");
                }

                hash.AppendData(buffer, 0, read);
                await spool.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            if (size > 0)
            {
                spool.Position = 0;
                return new SpooledFile(spool, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }

        await spool.DisposeAsync();

        return Refusal.Unprocessable("file-empty", "The file is empty", "Send the bytes of the file as the body of the request.");
    }

    private static Refusal TooLarge(string found) => new("file-too-large", "The file is larger than 20 MB", StatusCodes.Status413PayloadTooLarge,
        "Attach a smaller extract, or put it where the organisation keeps such files and attach a link.",
        [new("/", "file-too-large", "The file is larger than 20 MB", $"at most {Largest:N0} bytes", found)]);

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
