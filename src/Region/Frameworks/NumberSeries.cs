namespace EdiRegion.Region.Frameworks;

/// <summary>Requirements people name by a word and a number: "Metric 2", "HIA 3.1".</summary>
/// <param name="Words">In the singular.</param>
/// <param name="Key">The key with <c>{number}</c> in the place of the number.</param>
/// <param name="Bare">What the word and number mean without the framework's name beside them.</param>
/// <param name="AfterName">True when the number may follow the framework's name without a word: "WRES 2".</param>
internal sealed record NumberSeries(string Framework, IReadOnlyList<string> Words, string Key, BareNumber Bare, bool AfterName)
{
    private const string Slot = "{number}";

    private readonly OrderedDictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>The same series over the requirements whose keys follow it.</summary>
    internal NumberSeries Over(IEnumerable<string> requirements)
    {
        foreach (var key in requirements)
        {
            if (NumberOf(key) is { } number)
            {
                _keys[number] = key;
            }
        }

        return this;
    }

    /// <summary>The requirement with a number, such as <c>3.1</c>; null when there is none.</summary>
    internal string? Find(string number) => _keys.GetValueOrDefault(number);

    /// <summary>The requirements after one number up to another of its depth: 5 to 8 gives 6, 7, 8. None when that is no range.</summary>
    internal IReadOnlyList<string> After(string first, string last)
    {
        var (from, to) = (_keys.IndexOf(first), _keys.IndexOf(last));
        return from < 0 || to <= from || Depth(first) != Depth(last)
            ? []
            : [.. _keys.Skip(from + 1).Take(to - from).Where(entry => Depth(entry.Key) == Depth(last)).Select(entry => entry.Value)];
    }

    /// <summary>What stands in the place of the number; null when the key is not of this series.</summary>
    internal string? NumberOf(string key)
    {
        var at = Key.IndexOf(Slot, StringComparison.Ordinal);
        var (before, after) = (Key[..at], Key[(at + Slot.Length)..]);
        var number = key.Length > Key.Length - Slot.Length && key.StartsWith(before, StringComparison.Ordinal)
            && key.EndsWith(after, StringComparison.Ordinal)
            ? key[before.Length..^after.Length]
            : "";
        return number.Length > 0 && char.IsAsciiDigit(number[0]) ? number : null;
    }

    private static (int, bool) Depth(string number) => (number.Count(character => character == '.'), char.IsAsciiLetter(number[^1]));
}
