using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EdiRegion.SelfAssessment.Delegations;

/// <summary>What makes a link to a slice work. It leaves in one mail; the database holds only its hash.</summary>
internal static class SliceToken
{
    private const int Bytes = 32;

    internal static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Fast on purpose: a random token of this length needs no slow hash.</summary>
    internal static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
