using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Platform.Measures;

/// <summary>One row of a measure's breakdown, for example one pay band.</summary>
public sealed record BreakdownView(string Key, string Label, decimal? Value, string? Reason, Interval? Interval, IReadOnlyList<DisclosedPart> Parts);

/// <summary>How many organisations a figure stands on.</summary>
/// <param name="Included">Organisations whose figures are in the value.</param>
/// <param name="Expected">Organisations that owe the collection for the period.</param>
/// <param name="Missing">ODS codes of those not in.</param>
public sealed record Coverage(int Included, int Expected, IReadOnlyList<string> Missing);

/// <summary>The value of one organisation.</summary>
public sealed record Contributor(string Ods, string Name, decimal? Value, string? Reason);

/// <summary>
/// A measure as it is answered. <c>Value</c> is a ratio, a percentage (0 to 100), percentage points or a score, as <c>Unit</c> says, and comes
/// from exact counts; null with a <c>Reason</c> when it cannot be calculated. Counts in <c>Parts</c> have passed disclosure control.
/// </summary>
public sealed record MeasureView
{
    /// <summary>Key of the measure, for example <c>wres-2</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>Short name.</summary>
    public required string Label { get; init; }

    /// <summary>Whom it speaks of: <c>region:Y60</c>, <c>ics:QHL</c>, <c>trust:RRK</c>.</summary>
    public required Scope Scope { get; init; }

    /// <summary>When.</summary>
    public required Period Period { get; init; }

    /// <summary>Unit of the value.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>The value.</summary>
    public decimal? Value { get; init; }

    /// <summary>Why there is no value.</summary>
    public string? Reason { get; init; }

    /// <summary>95% interval and the method it was calculated by.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The groups compared.</summary>
    public required IReadOnlyList<DisclosedPart> Parts { get; init; }

    /// <summary>Rows such as pay bands.</summary>
    public IReadOnlyList<BreakdownView> Breakdown { get; init; } = [];

    /// <summary>Fisher's exact p, where a cell is under 5.</summary>
    public double? FisherP { get; init; }

    /// <summary>True when the ratio is outside 0.80 to 1.25 (the four-fifths rule, ends inside).</summary>
    public bool? OutsideFourFifths { get; init; }

    /// <summary>True when the interval does not contain parity.</summary>
    public bool? IntervalExcludesParity { get; init; }

    /// <summary>True when a numerator is under 5: read with care.</summary>
    public bool SmallNumbers { get; init; }

    /// <summary><c>own</c> (one organisation), <c>pooled</c> (ratio of summed counts) or <c>median</c> (of the organisations' values).</summary>
    public required string Aggregation { get; init; }

    /// <summary>Coverage of the figure.</summary>
    public Coverage? Organisations { get; init; }

    /// <summary>The organisations' own values, as far as the caller may see them.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>Shapes a result for an audience.</summary>
    public static MeasureView Of(Measure measure, Scope scope, Period period, MeasureResult result, string aggregation, DisclosurePolicy policy, Audience audience) => new()
    {
        Measure = measure.Key,
        Label = measure.Label,
        Scope = scope,
        Period = period,
        Unit = measure.Unit,
        Value = result.Value,
        Reason = result.Reason,
        Interval = result.Interval,
        Parts = policy.Disclose(result.Parts, audience),
        Breakdown = [.. result.Breakdown.Select(row => Row(row, policy.Disclose(row.Parts, audience)))],
        FisherP = result.FisherP,
        OutsideFourFifths = result.OutsideFourFifths,
        IntervalExcludesParity = result.IntervalExcludesParity,
        SmallNumbers = result.SmallNumbers,
        Aggregation = aggregation,
    };

    /// <summary>A row of few people gives them away by its value alone.</summary>
    private static BreakdownView Row(BreakdownRow row, IReadOnlyList<DisclosedPart> parts) => parts.Any(DisclosurePolicy.Hides)
        ? new(row.Key, row.Label, null, "Withheld: a count of this row is hidden.", null, parts)
        : new(row.Key, row.Label, row.Value, row.Reason, row.Interval, parts);
}
