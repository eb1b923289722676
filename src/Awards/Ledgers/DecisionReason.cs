using System.Security.Cryptography;
using System.Text;

namespace EdiRegion.Awards.Ledgers;

/// <summary>
/// Why something was decided, in words. The line of the ledger holds their digest alone, with a salt so that nobody finds the words by trying: they can be erased, and
/// the chain stays whole.
/// </summary>
internal sealed class DecisionReason
{
    public required string Cycle { get; init; }

    public required string Category { get; init; }

    /// <summary>The line it belongs to.</summary>
    public required int Number { get; init; }

    public required Guid NominationId { get; init; }

    public required string Salt { get; init; }

    public required string Words { get; init; }

    internal static string MakeSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal static string DigestOf(string salt, string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + words)));
}
