using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Periods;

namespace EdiRegion.ActionPlans.Verdicts;

internal enum VerdictWord
{
    Moved,
    DidNotMove,
    CannotTell,
}

internal sealed record FigureView(string Period, decimal? Value, decimal? Low, decimal? High, bool SmallNumbers)
{
    internal static FigureView Of(Period period, MeasureFigure? figure) =>
        new($"{period}", figure?.Value, figure?.Low, figure?.High, figure?.SmallNumbers ?? false);

    internal string Show(MeasureUnit unit)
    {
        return Low is null || High is null ? One(Value) : $"{One(Value)} ({One(Low)} to {One(High)})";

        string One(decimal? value) => Figures.Show(value, unit) + (unit is MeasureUnit.Percent ? "%" : unit is MeasureUnit.PercentagePoints ? " points" : "");
    }
}

/// <summary>
/// What the approved figures say of a KPI's measure from its baseline to its checkpoint. They never say what moved it: many things happen between two
/// counts, and the sentence keeps to what was counted.
/// </summary>
/// <param name="Because"><c>change</c>, <c>noChange</c>, <c>tooWide</c>, <c>notYet</c>, <c>noCheckpoint</c>, <c>ownMeasure</c>, <c>noBaseline</c>, <c>noFigure</c>,
/// <c>samePeriod</c>, <c>seriesBreak</c>, <c>smallNumbers</c> or <c>noInterval</c>.</param>
/// <param name="Way">When it moved: <c>better</c> or <c>worse</c>, as the measure is read.</param>
/// <param name="Reached">Whether the figure of the checkpoint is at the target or beyond; null without either.</param>
internal sealed record Verdict(
    Guid Kpi, string Text, string? Measure, string? Label, MeasureUnit? Unit, VerdictWord Says, string Because, string Sentence, string? Way, DateOnly? Checkpoint,
    FigureView? Baseline, FigureView? After, Change? Change, decimal? Target, bool? Reached)
{
    internal static Verdict Open(
        Kpi kpi, Measure? measure, DateOnly? checkpoint, string because, string sentence, FigureView? baseline = null, FigureView? after = null) =>
        new(kpi.Id, kpi.Text, kpi.Measure, measure?.Label, measure?.Unit, VerdictWord.CannotTell, because, sentence, null, checkpoint, baseline, after, null, kpi.Target,
            Reached: measure is not null && kpi.Target is { } target && after?.Value is { } value ? PublicationGate.Reached(measure, value, target) : null);

    /// <summary>Both figures are there: holds one against the other.</summary>
    internal static Verdict Of(Kpi kpi, Measure measure, DateOnly checkpoint, MeasureFigure before, MeasureFigure after)
    {
        var (earlier, later) = (Period.Parse(before.Period), Period.Parse(after.Period));
        var (was, now) = (FigureView.Of(earlier, before), FigureView.Of(later, after));
        var both = $"{was.Show(measure.Unit)} in {earlier}, {now.Show(measure.Unit)} in {later}.";

        if (!measure.Comparable(earlier, later))
        {
            return CannotTell("seriesBreak", "The measure was counted in another way between the two, so they cannot be compared.");
        }

        if (was.SmallNumbers || now.SmallNumbers)
        {
            return CannotTell("smallNumbers", "The counts are too small to compare.");
        }

        if (Verdicts.Change.Between(before, after, measure.Unit) is not { } change)
        {
            return CannotTell("noInterval", "There is no interval to tell a change from chance.");
        }

        if (change.Moved)
        {
            var way = Better(measure, was.Value!.Value, now.Value!.Value) ? "better" : "worse";

            return CannotTell("change", "") with
            {
                Says = VerdictWord.Moved,
                Sentence = $"Moved for the {way}: {both} The difference is larger than chance alone would make likely; the figures do not say why.",
                Way = way,
                Change = change,
            };
        }

        return change.Stayed(was.Value!.Value, kpi.Target)
            ? CannotTell("noChange", "") with
            {
                Says = VerdictWord.DidNotMove,
                Sentence = $"Did not move: {both} The interval of the change leaves no room for {(kpi.Target is null ? "one that matters" : "the one aimed at")}.",
                Change = change,
            }
            : CannotTell("tooWide", "The interval of the change holds both none and one that would matter.") with { Change = change };

        Verdict CannotTell(string because, string why) => Open(kpi, measure, checkpoint, because, $"Cannot tell: {both} {why}", was, now);
    }

    private static bool Better(Measure measure, decimal before, decimal after) => measure.Direction switch
    {
        Direction.Higher => after > before,
        Direction.Lower => after < before,

        // A ratio of 0.5 is as far from equality as one of 2.
        _ when measure.Unit is MeasureUnit.Ratio => Math.Abs(Math.Log((double)after)) < Math.Abs(Math.Log((double)before)),
        _ => Math.Abs(after - (measure.Parity ?? 0)) < Math.Abs(before - (measure.Parity ?? 0)),
    };
}
