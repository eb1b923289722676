namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>The same people by group: the first two groups of a split, and the unknown.</summary>
internal readonly record struct Split(int First, int Second, int Unknown)
{
    internal int Total => First + Second + Unknown;

    /// <summary>Divides people by the share of the second group and of the unknown; the first takes the rest.</summary>
    internal static Split Of(int people, double second, double unknown, Seeded chance)
    {
        var unknowns = chance.Count(people, unknown);
        var seconds = Math.Min(chance.Count(people, second), people - unknowns);
        return new(people - unknowns - seconds, seconds, unknowns);
    }

    /// <summary>Those of each group to whom something happens.</summary>
    internal Split Some(double first, double second, double unknown, Seeded chance) =>
        new(chance.Count(First, first), chance.Count(Second, second), chance.Count(Unknown, unknown));

    internal Split AtMost(Split limit) =>
        new(Math.Min(First, limit.First), Math.Min(Second, limit.Second), Math.Min(Unknown, limit.Unknown));

    public static Split operator +(Split left, Split right) =>
        new(left.First + right.First, left.Second + right.Second, left.Unknown + right.Unknown);
}
