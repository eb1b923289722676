using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EdiRegion.Region.Awards;

/// <summary>
/// The record of a category's judging: lines chained by digests, from which anyone works out ranking and winners again. A changed, lost,
/// added or exchanged line is found and named.
/// </summary>
public static class Ledger
{
    /// <summary>The outcome that <see cref="Replay.Winners"/> lists.</summary>
    public const string Winner = "winner";

    /// <summary>The next line. <paramref name="last"/> is null for the first.</summary>
    public static LedgerEntry Append<T>(LedgerEntry? last, string kind, DateTimeOffset at, string by, T payload)
    {
        var line = new LedgerEntry
        {
            Number = (last?.Number ?? 0) + 1,
            Kind = kind,
            At = new(at.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero),
            By = by,
            Payload = CanonicalJson.Of(payload),
            Digest = "",
        };
        return line with { Digest = DigestOf(last?.Digest ?? "", line) };
    }

    /// <summary>Everything wrong with the chain; each line is checked against the one before it as it is recorded.</summary>
    public static IReadOnlyList<LedgerFault> Verify(IReadOnlyList<LedgerEntry> ledger)
    {
        var faults = new List<LedgerFault>();
        var expected = 1;
        for (var i = 0; i < ledger.Count; i++)
        {
            var line = ledger[i];
            if (line.Number != expected)
            {
                faults.Add(new(expected, string.Create(CultureInfo.InvariantCulture,
                    $"Found line {line.Number} where line {expected} is expected: lines are missing, added or exchanged.")));
            }
            else if (line.Digest != DigestOf(i == 0 ? "" : ledger[i - 1].Digest, line))
            {
                faults.Add(new(line.Number, string.Create(CultureInfo.InvariantCulture,
                    $"Line {line.Number} ({line.Kind} by {line.By}) does not give its digest {Short(line.Digest)}: the line, its digest or the digest of the line before was changed.")));
            }

            expected = i + 1 < ledger.Count && ledger[i + 1].Number == expected + 1 ? expected + 1 : line.Number + 1;
        }

        return faults;
    }

    /// <summary>The ranking a ledger gives now, for the digest of the next decision and for the result.</summary>
    public static Replay Replay(IReadOnlyList<LedgerEntry> ledger)
    {
        var state = new LedgerState();
        var faults = Verify(ledger).ToList();
        foreach (var line in ledger)
        {
            if (Taken(state, line) is { } fault)
            {
                faults.Add(new(line.Number, fault));
            }
        }

        var replay = state.Result();
        return replay with { Faults = [.. faults.OrderBy(fault => fault.Number)] };
    }

    internal static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? Taken(LedgerState state, LedgerEntry line)
    {
        try
        {
            return state.Take(line);
        }
        catch (JsonException unreadable)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Line {line.Number} ({line.Kind}) cannot be read: {unreadable.Message}");
        }
    }

    private static string DigestOf(string before, LedgerEntry line) => Sha256(before + CanonicalJson.Of(new
    {
        line.Number,
        line.Kind,
        At = line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        line.By,
        line.Payload,
    }));

    private static string Short(string digest) => digest.Length > 12 ? $"{digest[..12]}…" : digest;
}
