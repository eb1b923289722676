using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>A panel that scores by a seed: how good entries are, how judges differ, who scores what, and what chance adds.</summary>
internal sealed class Panel
{
    private readonly Random _random;

    internal Panel(int seed, int entries = 24, int judges = 14, int perEntry = 5, double judgesDiffer = 0, double chance = 0.5)
    {
        _random = new(seed);
        Quality = [.. Enumerable.Range(0, entries).Select(_ => 3 + (0.5 * Normal()))];
        Harshness = [.. Enumerable.Range(0, judges).Select(_ => judgesDiffer * Normal())];
        Scores = [.. Enumerable.Range(0, entries).SelectMany(entry => Enumerable.Range(0, judges).OrderBy(_ => _random.NextDouble()).Take(perEntry).Order()
            .Select(judge => new JudgeScore(EntryCode(entry), $"J{judge:000}", Math.Round((decimal)(Quality[entry] + Harshness[judge] + (chance * Normal())), 2))))];
    }

    internal double[] Quality { get; }

    internal double[] Harshness { get; }

    internal JudgeScore[] Scores { get; }

    internal string Best => EntryCode(Array.IndexOf(Quality, Quality.Max()));

    internal static string EntryCode(int entry) => $"E{entry:00000}";

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
