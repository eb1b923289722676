using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EdiRegion.Benchmarks.Load;

/// <summary>What came back: the status and the body, valid until the next request of the connection.</summary>
internal readonly record struct Reply(int Status, ReadOnlyMemory<byte> Body)
{
    internal string Text => Encoding.UTF8.GetString(Body.Span);

    internal Reply OrThrow() => Status is >= 200 and < 300 ? this : throw new InvalidOperationException($"Answered {Status}: {Text}");
}

/// <summary>
/// One HTTP/1.1 connection, kept open, one request at a time. Written by hand because on a small machine the caller's own work would
/// otherwise be the larger part of what is measured.
/// </summary>
internal sealed class KeptConnection(Uri address) : IAsyncDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    internal static byte[] Request(Uri address, string method, string path, string token, ReadOnlySpan<byte> body = default, string mediaType = "application/json")
    {
        var head = $"{method} {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n"
            + (method == "GET" ? "\r\n" : $"Content-Type: {mediaType}\r\nContent-Length: {body.Length}\r\n\r\n");

        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    internal async ValueTask<Reply> SendAsync(ReadOnlyMemory<byte> request)
    {
        if (!_socket.Connected)
        {
            await _socket.ConnectAsync(address.Host, address.Port);
        }

        await _socket.SendAsync(request);
        var read = 0;
        int headEnd;

        while ((headEnd = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8)) < 0)
        {
            read += await FillAsync(read);
        }

        var head = Encoding.ASCII.GetString(_buffer, 0, headEnd);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var start = headEnd + 4;

        if (Header(head, "Content-Length") is { } length)
        {
            var end = start + int.Parse(length, CultureInfo.InvariantCulture);

            while (read < end)
            {
                read += await FillAsync(read);
            }

            return new(status, _buffer.AsMemory(start..end));
        }

        return new(status, status is 204 or 304 ? ReadOnlyMemory<byte>.Empty : await ReadChunksAsync(start, read));
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();

        return ValueTask.CompletedTask;
    }

    private async ValueTask<byte[]> ReadChunksAsync(int at, int read)
    {
        List<byte> body = [];

        while (true)
        {
            int lineEnd;

            while ((lineEnd = _buffer.AsSpan(at, read - at).IndexOf("\r\n"u8)) < 0)
            {
                read += await FillAsync(read);
            }

            var size = int.Parse(Encoding.ASCII.GetString(_buffer, at, lineEnd), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += lineEnd + 2;

            while (read < at + size + 2)
            {
                read += await FillAsync(read);
            }

            if (size == 0)
            {
                return [.. body];
            }

            body.AddRange(_buffer.AsSpan(at, size));
            at += size + 2;
        }
    }

    private async ValueTask<int> FillAsync(int read)
    {
        if (read == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = await _socket.ReceiveAsync(_buffer.AsMemory(read));

        return count > 0 ? count : throw new IOException($"{address} closed the connection");
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);

        return at < 0 ? null : head[(at + name.Length + 4)..].Split("\r\n", 2)[0];
    }
}
