using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Collections;

/// <summary>A figure a return can hold.</summary>
public sealed record CellDefinition
{
    /// <summary>Such as <c>ind2.app.B</c>: the row, then the group.</summary>
    public required string Key { get; init; }

    /// <summary>Reads on its own: "Appointed (BME)".</summary>
    public required string Label { get; init; }

    /// <summary>What it is counted in: people, respondents, percent.</summary>
    public required string Unit { get; init; }

    public required CellKind Kind { get; init; }

    /// <summary>The row on the page; cells of one row differ in their group only.</summary>
    public required string Row { get; init; }

    public required string RowLabel { get; init; }

    /// <summary>Group within the row, such as <c>B</c>; null for a figure that is not split.</summary>
    public string? Group { get; init; }

    public string? GroupLabel { get; init; }

    /// <summary>A headcount of the workforce: fractions mean whole-time equivalents were given (rule V40).</summary>
    public bool Headcount { get; init; }

    /// <summary>Halves are allowed in periods before this one (two-year averages); null = never.</summary>
    public Period? HalvesBefore { get; init; }

    public bool DecimalsAllowed => Kind == CellKind.Percent;

    /// <summary>Least and greatest value of a percentage; null = no limit. Counts start at 0.</summary>
    public decimal? Least { get; init; }

    public decimal? Greatest { get; init; }

    /// <summary>Rule that refuses a value outside the limits.</summary>
    public string LimitRule { get; init; } = "V14";

    /// <summary>Numbers of the rules that read this cell, in order.</summary>
    public IReadOnlyList<string> Rules { get; internal set; } = [];
}
