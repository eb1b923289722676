namespace EdiRegion.EndToEnd.Tracing;

/// <summary>As much of the protobuf wire format as reading spans takes.</summary>
internal static class Protobuf
{
    /// <summary>The values of a length-delimited field of a message: sub-messages, texts, bytes.</summary>
    internal static IEnumerable<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int number)
    {
        while (message.Length > 0)
        {
            var (tag, rest) = Varint(message);
            var (skipped, length) = (tag & 7) switch
            {
                0 => (Varint(rest).After, 0),
                1 => (rest, 8),
                2 => (Varint(rest).After, (int)Varint(rest).Value),
                5 => (rest, 4),
                _ => throw new FormatException("This is not protobuf."),
            };

            if ((tag & 7) == 2 && (int)(tag >> 3) == number)
            {
                yield return skipped[..length];
            }

            message = skipped[length..];
        }
    }

    private static (ulong Value, ReadOnlyMemory<byte> After) Varint(ReadOnlyMemory<byte> bytes)
    {
        var value = 0UL;

        for (var at = 0; ; at++)
        {
            value |= (ulong)(bytes.Span[at] & 0x7F) << (7 * at);

            if (bytes.Span[at] < 0x80)
            {
                return (value, bytes[(at + 1)..]);
            }
        }
    }
}
