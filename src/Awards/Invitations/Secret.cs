using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EdiRegion.Awards.Invitations;

/// <summary>A secret that nobody can guess. It is handed out once; the database holds only its hash.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    internal static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Fast on purpose: a random secret of this length needs no slow hash.</summary>
    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
