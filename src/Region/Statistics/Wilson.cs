namespace EdiRegion.Region.Statistics;

/// <summary>95% score interval of a single proportion (Wilson 1927), as fractions of 1.</summary>
public static class Wilson
{
    /// <summary>For <paramref name="count"/> of <paramref name="of"/>; null when there is nobody.</summary>
    public static Bounds? Interval(double count, double of)
    {
        if (of <= 0 || count < 0 || count > of)
        {
            return null;
        }

        const double square = Bounds.Z * Bounds.Z;
        var rate = count / of;
        var centre = (rate + (square / (2 * of))) / (1 + (square / of));
        var reach = Bounds.Z / (1 + (square / of)) * Math.Sqrt((rate * (1 - rate) / of) + (square / (4 * of * of)));
        return new(count == 0 ? 0 : Math.Max(0, centre - reach), count == of ? 1 : Math.Min(1, centre + reach));
    }
}
