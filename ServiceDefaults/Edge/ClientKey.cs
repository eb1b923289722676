using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EdiRegion.ServiceDefaults.Edge;

/// <summary>
/// Whose bucket a request draws from: its address (of IPv6 the network) and, when it brings a token, the client or person named in it.
/// The token is not verified here, so a key decides about nothing but shares. Made without allocating.
/// </summary>
internal readonly record struct ClientKey(bool IsSomeone, ulong Address, int Name)
{
    private const int LongestPayload = 4096;

    internal static ClientKey OfAddress(HttpContext context) => new(true, AddressOf(context.Connection.RemoteIpAddress), 0);

    internal static ClientKey Of(HttpContext context) =>
        OfAddress(context) with { Name = NameIn(context.Request.Headers.Authorization.ToString()) };

    private static ulong AddressOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        if (address is null || !address.TryWriteBytes(bytes, out _))
        {
            return 0;
        }

        return address switch
        {
            { IsIPv4MappedToIPv6: true } => BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]),
            { AddressFamily: AddressFamily.InterNetworkV6 } => BinaryPrimitives.ReadUInt64BigEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
    }

    private static int NameIn(ReadOnlySpan<char> authorization)
    {
        const string bearer = "Bearer ";
        if (!authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var token = authorization[bearer.Length..];
        var first = token.IndexOf('.');
        var length = first < 0 ? -1 : token[(first + 1)..].IndexOf('.');
        if (length is <= 0 or > LongestPayload)
        {
            return 0;
        }

        Span<byte> payload = stackalloc byte[LongestPayload];
        var decoded = Base64Url.DecodeFromChars(token.Slice(first + 1, length), payload, out _, out var written);
        return decoded is OperationStatus.Done ? NameIn(payload[..written]) : 0;
    }

    private static int NameIn(ReadOnlySpan<byte> payload)
    {
        var name = 0;
        try
        {
            var json = new Utf8JsonReader(payload);
            while (json.Read())
            {
                if (json.CurrentDepth != 1 || json.TokenType is not JsonTokenType.PropertyName)
                {
                    continue;
                }

                var isClient = json.ValueTextEquals("client_id"u8);
                var isPerson = !isClient && json.ValueTextEquals("sub"u8);
                if ((isClient || isPerson) && json.Read() && json.TokenType is JsonTokenType.String)
                {
                    var hash = new HashCode();
                    hash.AddBytes(json.ValueSpan);
                    name = hash.ToHashCode();
                    if (isClient)
                    {
                        break;
                    }
                }
            }
        }
        catch (JsonException)
        {
            return 0;
        }

        return name;
    }
}
