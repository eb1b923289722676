using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <summary>The four letters by which judges know an entry: drawn at random, so that they tell neither order nor name; no vowels, so that they make no word.</summary>
internal static class EntryCode
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";

    internal static async Task<string> DrawAsync(AwardsDb db, string cycle, CancellationToken ct)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Letters, 4);

            if (!await db.Nominations.AnyAsync(n => n.Cycle == cycle && n.Code == code, ct))
            {
                return code;
            }
        }
    }
}
