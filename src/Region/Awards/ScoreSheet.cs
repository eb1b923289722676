namespace EdiRegion.Region.Awards;

/// <summary>The scores of a category sorted by entry and judge, both numbered in ordinal order.</summary>
internal sealed class ScoreSheet
{
    private readonly int[] _first;

    private ScoreSheet(string[] entries, string[] judges, int[] first, int[] judge, double[] values) =>
        (Entries, Judges, _first, Judge, Values) = (entries, judges, first, judge, values);

    internal IReadOnlyList<string> Entries { get; }

    internal IReadOnlyList<string> Judges { get; }

    /// <summary>For each score its judge.</summary>
    internal int[] Judge { get; }

    internal double[] Values { get; }

    internal static ScoreSheet Of(IEnumerable<JudgeScore> scores)
    {
        var sorted = scores.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Entry, b.Entry) is var byEntry and not 0 ? byEntry : string.CompareOrdinal(a.Judge, b.Judge));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Entry == sorted[i - 1].Entry && sorted[i].Judge == sorted[i - 1].Judge)
            {
                throw new ArgumentException($"Judge {sorted[i].Judge} has two scores for entry {sorted[i].Entry}; give each judge's last one.", nameof(scores));
            }
        }

        var entries = sorted.Select(score => score.Entry).Distinct(StringComparer.Ordinal).ToArray();
        var judges = sorted.Select(score => score.Judge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var first = new int[entries.Length + 1];
        for (int i = 0, entry = -1; i < sorted.Length; i++)
        {
            if (entry < 0 || entries[entry] != sorted[i].Entry)
            {
                first[++entry] = i;
            }
        }

        first[^1] = sorted.Length;
        return new(
            entries, judges, first,
            [.. sorted.Select(score => Array.BinarySearch(judges, score.Judge, StringComparer.Ordinal))],
            [.. sorted.Select(score => (double)score.Value)]);
    }

    internal int IndexOf(string entry) => ((string[])Entries).AsSpan().BinarySearch(entry, StringComparer.Ordinal) is >= 0 and var index
        ? index
        : throw new ArgumentException($"Entry {entry} has no score.", nameof(entry));

    internal (int First, int Length) ScoresOf(int entry) => (_first[entry], _first[entry + 1] - _first[entry]);

    internal double Mean(int entry)
    {
        var (first, length) = ScoresOf(entry);
        var sum = 0.0;
        for (var i = first; i < first + length; i++)
        {
            sum += Values[i];
        }

        return sum / length;
    }

    /// <summary>For each judge the entries that another judge scored too.</summary>
    internal int[] Shared()
    {
        var shared = new int[Judges.Count];
        for (var entry = 0; entry < Entries.Count; entry++)
        {
            var (first, length) = ScoresOf(entry);
            for (var i = first; length > 1 && i < first + length; i++)
            {
                shared[Judge[i]]++;
            }
        }

        return shared;
    }
}
