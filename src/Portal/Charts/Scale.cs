namespace EdiRegion.Portal.Charts;

/// <summary>A vertical axis with a few round marks that holds every value.</summary>
internal sealed class Scale
{
    private readonly decimal _top;
    private readonly decimal _height;

    public Scale(IEnumerable<decimal> values, decimal top, decimal height)
    {
        (_top, _height) = (top, height);
        var known = values.DefaultIfEmpty(0).ToList();
        var (low, high) = (known.Min(), known.Max());
        var step = RoundStep((high - low) / 4);

        Min = Math.Floor(low / step) * step;
        Max = Math.Ceiling(high / step) * step;

        if (Max == Min)
        {
            Max = Min + step;
        }

        Marks = [.. Enumerable.Range(0, (int)((Max - Min) / step) + 1).Select(i => Min + (i * step))];
    }

    public decimal Min { get; }

    public decimal Max { get; }

    public IReadOnlyList<decimal> Marks { get; }

    /// <summary>Where a value is drawn.</summary>
    public decimal Y(decimal value) => Math.Round(_top + ((Max - value) / (Max - Min) * _height), 1);

    private static decimal RoundStep(decimal rough)
    {
        if (rough <= 0)
        {
            return 1;
        }

        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)rough)));
        var leading = rough / power;

        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }
}
