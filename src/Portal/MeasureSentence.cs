using EdiRegion.Platform.Measures;
using EdiRegion.Region.Measures;

namespace EdiRegion.Portal;

/// <summary>A measure as a sentence, for readers who do not live in tables.</summary>
internal static class MeasureSentence
{
    public static string Of(MeasureView measure)
    {
        if (measure.Value is null)
        {
            return $"No figure. {measure.Reason}".TrimEnd();
        }

        var rates = measure.Parts.Where(part => part.Rate is not null).Select(part => $"{Wording.Percent(part.Rate)} for {GroupIn(part.Label, part.Group)}").ToList();
        var value = Wording.Measure(measure.Value, measure.Unit);

        return measure.Unit switch
        {
            MeasureUnit.Ratio when rates.Count == 2 => $"{Wording.Capital(rates[0])} and {rates[1]}: a ratio of {value}{Interval(measure)}. {Verdict(measure)}",
            MeasureUnit.Ratio => $"A ratio of {value}{Interval(measure)}. {Verdict(measure)}",
            MeasureUnit.PercentagePoints when rates.Count == 2 => $"{Wording.Capital(rates[0])} and {rates[1]}: a difference of {value}{Interval(measure)}.{Care(measure)}",
            _ => $"{value}{Interval(measure)}.{Care(measure)}",
        };
    }

    /// <summary>Whether a ratio is near equality, in words.</summary>
    public static string Verdict(MeasureView measure) => (measure.OutsideFourFifths, measure.IntervalExcludesParity) switch
    {
        (true, true) => "It is outside the range 0.80 to 1.25, and chance alone is an unlikely explanation.",
        (true, _) => "It is outside the range 0.80 to 1.25, but numbers this small can differ that much by chance.",
        (false, true) => "It is inside the range 0.80 to 1.25, yet the difference is unlikely to be chance alone.",
        (false, _) => "It is inside the range 0.80 to 1.25.",
        _ => "",
    } + Care(measure);

    public static string Interval(MeasureView measure) => measure.Interval is { } interval
        ? $" (95% interval {Wording.Bound(interval.Low, measure.Unit)} to {Wording.Bound(interval.High, measure.Unit)})"
        : "";

    private static string Care(MeasureView measure) => measure.SmallNumbers ? " It rests on very few people: read it with care." : "";

    private static string GroupIn(string label, string group) => group switch
    {
        "W" => "White staff",
        "B" => "ethnic minority staff",
        "U" => "staff whose group is not known",
        "D" => "disabled staff",
        "N" => "non-disabled staff",
        _ => label.Replace("BME", "ethnic minority", StringComparison.Ordinal),
    };
}
