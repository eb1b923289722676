namespace EdiRegion.Benchmarks.Load;

/// <summary>Durations in milliseconds, asked by percentile.</summary>
internal sealed class Times
{
    private readonly List<double> _milliseconds = [];

    internal void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    internal double P50 => At(0.5);

    internal double P99 => At(0.99);

    private double At(double share)
    {
        _milliseconds.Sort();

        return _milliseconds[(int)Math.Ceiling(share * _milliseconds.Count) - 1];
    }
}
