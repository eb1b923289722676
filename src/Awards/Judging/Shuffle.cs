using System.Security.Cryptography;
using System.Text;

namespace EdiRegion.Awards.Judging;

/// <summary>An order for each judge that tells nothing, and does not change when an entry leaves.</summary>
internal static class Shuffle
{
    internal static string Key(string judge, string entry) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{judge} {entry}")));
}
