using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Verdicts;

internal sealed record VerdictsView(Guid Action, string Title, IReadOnlyList<Verdict> Items);

/// <summary>
/// What the approved figures say of each KPI of an action once its checkpoint has come. The baseline is the period the KPI names, or the last one
/// whose figures describe a day up to the start of the action; the checkpoint is the last one whose figures describe a day up to the KPI's date.
/// </summary>
internal static class ReadVerdicts
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{ods}/{period}/actions/{id:guid}/verdicts", Handle)
        .WithName("action-plans-read-verdicts")
        .Require(Permissions.ReadPlans, organisation: "ods");

    private static async Task<Results<Ok<VerdictsView>, ProblemHttpResult>> Handle(
        string ods, string period, Guid id, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAction.FindAsync(definitions, ods, period, id, db, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var action = found.Action;
        var measures = action.Kpis.Select(kpi => kpi.Measure).OfType<string>().Distinct().ToList();
        var figures = (await db.Figures.AsNoTracking().Where(f => f.Organisation == ods && measures.Contains(f.Measure)).ToListAsync(ct)).ToLookup(f => f.Measure);
        var begins = action.Start ?? Period.Parse(period).Start;

        return TypedResults.Ok(new VerdictsView(
            id, action.Title, [.. action.Kpis.Select(kpi => Of(kpi, kpi.By ?? action.Due, begins, [.. figures[kpi.Measure ?? ""]], definitions, London.Today(clock)))]));
    }

    private static Verdict Of(Kpi kpi, DateOnly? by, DateOnly begins, IReadOnlyList<MeasureFigure> figures, Definitions definitions, DateOnly today)
    {
        if (kpi.Measure is null || definitions.Measures.GetValueOrDefault(kpi.Measure) is not { } measure)
        {
            return Verdict.Open(kpi, null, by, "ownMeasure", "Cannot tell: the platform holds no figures of an organisation's own measures.");
        }

        if (by is not { } checkpoint)
        {
            return Verdict.Open(kpi, measure, null, "noCheckpoint", "Cannot tell: neither the KPI nor the action has a date.");
        }

        if (checkpoint > today)
        {
            return Verdict.Open(kpi, measure, checkpoint, "notYet", $"Cannot tell yet: the checkpoint is {Status.Written(checkpoint)}.");
        }

        var collection = definitions.Collections[measure.Collection];
        var baseline = Period.TryParse(kpi.BaselinePeriod, out var named) && named.Kind == collection.PeriodKind ? named : LastBy(begins, collection);
        var after = LastBy(checkpoint, collection);
        var (before, then) = (FigureOf(baseline), FigureOf(after));
        var (was, now) = (FigureView.Of(baseline, before), FigureView.Of(after, then));

        return baseline >= after
            ? Verdict.Open(kpi, measure, checkpoint, "samePeriod", $"Cannot tell: no newer figures than those of {baseline} describe a day up to the checkpoint.", was, now)
            : before?.Value is null ? Verdict.Open(kpi, measure, checkpoint, "noBaseline", $"Cannot tell: there is no approved figure for {baseline} to begin from.", was, now)
            : then?.Value is null ? Verdict.Open(kpi, measure, checkpoint, "noFigure", $"Cannot tell: there is no approved figure for {after}.", was, now)
            : Verdict.Of(kpi, measure, checkpoint, before, then);

        MeasureFigure? FigureOf(Period period) => figures.FirstOrDefault(f => f.Period == period.ToString());
    }

    /// <summary>The last period whose figures describe a day up to this one.</summary>
    private static Period LastBy(DateOnly day, Collection collection)
    {
        var period = collection.PeriodKind is PeriodKind.Quarter ? Period.QuarterOf(day) : Period.YearOf(day).Next;

        while (collection.SnapshotDate(period) > day)
        {
            period = period.Previous;
        }

        return period;
    }
}
