namespace EdiRegion.Region.Assessments;

/// <summary>
/// How many organisations are at which level. Null in place of a count: hidden because few organisations stand behind it. The median and its
/// neighbours take not met as 0; the distribution keeps the two apart.
/// </summary>
public sealed record LevelSpread
{
    /// <summary>Organisations at each level, from 0 to the highest.</summary>
    public required IReadOnlyDictionary<int, int?> Distribution { get; init; }

    public required int? NotMet { get; init; }

    public required int? NotApplicable { get; init; }

    /// <summary>Organisations with an answer of any kind.</summary>
    public required int? Answered { get; init; }

    /// <summary>Organisations that were asked.</summary>
    public required int Expected { get; init; }

    public int? Lowest { get; init; }

    /// <summary>The level that a quarter of the organisations do not get beyond.</summary>
    public int? LowerQuartile { get; init; }

    public decimal? Median { get; init; }

    /// <summary>The level that three quarters of the organisations do not get beyond.</summary>
    public int? UpperQuartile { get; init; }

    public LevelChange? Change { get; init; }

    /// <summary>True when something is hidden.</summary>
    public bool Hidden { get; init; }
}
