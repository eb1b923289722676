using System.Globalization;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Ledgers;

/// <summary>The last line of a ledger when it was last written. It is kept apart from the lines, in the same transaction: a chain does not show by itself that its end is missing.</summary>
internal sealed class LedgerEnd
{
    public required string Cycle { get; init; }

    public required string Category { get; init; }

    public required int Number { get; set; }

    public required string Digest { get; set; }

    /// <summary>What is wrong with where a ledger ends; null when all is well.</summary>
    internal static LedgerFault? Fault(LedgerEnd? end, IReadOnlyList<LedgerEntry> kept)
    {
        var last = kept is [.., var found] ? found.Number : 0;

        if (end is null)
        {
            return last == 0 ? null : new(last, "It is not on record where the ledger ends: the record was taken away, or the lines were not written by the service.");
        }

        return kept.FirstOrDefault(line => line.Number == end.Number) is not { } line
            ? new(end.Number, string.Create(CultureInfo.InvariantCulture, $"The ledger was last written at line {end.Number} and ends with line {last} now: lines were cut off its end."))
            : line.Digest != end.Digest
            ? new(end.Number, string.Create(CultureInfo.InvariantCulture, $"Line {end.Number} is not the one that was written last: lines were cut off the end of the ledger and others written in their place."))
            : last != end.Number
            ? new(last, string.Create(CultureInfo.InvariantCulture, $"The ledger was last written at line {end.Number} and ends with line {last} now: lines were added that the service did not write."))
            : null;
    }
}
