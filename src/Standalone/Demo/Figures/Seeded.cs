namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>Chance that falls the same way every time: seeded by what it is drawn for.</summary>
internal sealed class Seeded(string purpose)
{
    private readonly Random random = new(Hash(purpose));

    internal double Between(double low, double high) => low + ((high - low) * random.NextDouble());

    internal int Between(int low, int high) => random.Next(low, high + 1);

    internal double Normal(double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    /// <summary>Spread evenly on both sides of a ratio: half of it is as likely as twice.</summary>
    internal double Ratio(double middle, double deviation) => middle * Math.Exp(Normal(0, deviation));

    /// <summary>How many of so many people something happens to, each with the same chance.</summary>
    internal int Count(int people, double chance)
    {
        var mean = people * Math.Clamp(chance, 0, 1);
        var drawn = mean < 15 ? Rare(mean) : (int)Math.Round(Normal(mean, Math.Sqrt(mean * (1 - chance))));
        return Math.Clamp(drawn, 0, people);
    }

    private int Rare(double mean)
    {
        var count = 0;
        for (var left = random.NextDouble(); left > Math.Exp(-mean); left *= random.NextDouble())
        {
            count++;
        }

        return count;
    }

    /// <summary>FNV-1a: <see cref="string.GetHashCode()"/> differs from run to run.</summary>
    private static int Hash(string text) => unchecked((int)text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u));
}
