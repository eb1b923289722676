using EdiRegion.Platform.Measures;
using EdiRegion.Region;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Insights.Measures;

/// <summary>A question: which measure, of whom, when, and by which tree of organisations (today's, unless a date is given).</summary>
internal sealed record MeasureQuestion(Measure Measure, Scope Scope, Period Period, DateOnly? AsAt);

/// <summary>Answers measures from what was taken in: ready-made totals where counts can be pooled, the organisations' figures otherwise.</summary>
internal sealed class MeasureReader(InsightsDb db, Definitions definitions)
{
    internal async Task<MeasureView> ReadAsync(MeasureQuestion question, Audience audience, Func<string, bool> visible, CancellationToken ct)
    {
        var expected = definitions.Organisations.Expected(
            definitions.Collections[question.Measure.Collection], question.Period, question.Scope, question.AsAt);
        var (result, aggregation, included, own) = question switch
        {
            { Scope.Kind: ScopeKind.Trust } => await OfOneAsync(question, ct),
            { Measure.Poolable: true, AsAt: null } => await PooledAsync(question, ct),
            _ => await FromFiguresAsync(question, ct),
        };

        return MeasureView.Of(question.Measure, question.Scope, question.Period, result, aggregation, definitions.Disclosure, audience) with
        {
            Organisations = new(included, expected.Count, [.. expected.Select(o => o.Ods).Where(ods => own.TrueForAll(o => o.Ods != ods))]),
            Contributors = [.. own.Where(o => visible(o.Ods))],
        };
    }

    private async Task<Reading> OfOneAsync(MeasureQuestion question, CancellationToken ct)
    {
        var known = (await KnownAsync(question, [question.Scope.Ods], ct)).SingleOrDefault();

        return known.Value is { } figures && question.Measure.Calculate(figures) is var result
            ? new(result, "own", Counts(question, figures) ? 1 : 0, [Contributor(question.Scope.Ods, result.Value, result.Reason)])
            : new(new() { Reason = "No approved return." }, "own", 0, []);
    }

    private async Task<Reading> PooledAsync(MeasureQuestion question, CancellationToken ct)
    {
        var (measure, scope, period) = (question.Measure.Key, question.Scope.ToString(), question.Period.ToString());
        var within = Within(question);

        var pooled = await db.Totals.AsNoTracking()
            .Where(t => t.Measure == measure && t.Scope == scope && t.Period == period && t.Organisations > 0)
            .ToListAsync(ct);
        var included = pooled.Find(t => t.Basis == question.Measure.Bases[0].Key)?.Organisations ?? 0;
        var totals = pooled
            .GroupBy(t => t.Basis)
            .ToDictionary(basis => basis.Key, basis => (IReadOnlyDictionary<string, decimal>)basis.ToDictionary(t => t.Cell, t => t.Sum));
        var values = await db.Values.AsNoTracking()
            .Where(v => v.Measure == measure && v.Period == period && within.Contains(v.Organisation))
            .OrderBy(v => v.Organisation)
            .ToListAsync(ct);

        return new(
            Explain(question.Measure.Calculate(basis => totals.GetValueOrDefault(basis.Key)), values.Count),
            "pooled",
            included,
            values.ConvertAll(v => Contributor(v.Organisation, v.Value, v.Reason)));
    }

    private async Task<Reading> FromFiguresAsync(MeasureQuestion question, CancellationToken ct)
    {
        var known = await KnownAsync(question, Within(question), ct);
        var results = known.Select(k => (k.Key, Result: question.Measure.Calculate(k.Value))).ToList();
        var own = results.ConvertAll(r => Contributor(r.Key, r.Result.Value, r.Result.Reason));

        return question.Measure.Poolable
            ? new(Explain(question.Measure.Calculate(basis => Sum(basis, known.Values)), own.Count), "pooled", known.Values.Count(k => Counts(question, k)), own)
            : new(Explain(question.Measure.Median([.. results.Select(r => r.Result)]), own.Count), "median", own.Count(o => o.Value is not null), own);
    }

    private static bool Counts(MeasureQuestion question, Dictionary<string, decimal> known) => question.Measure.Bases[0].Cells.All(known.ContainsKey);

    private static Dictionary<string, decimal>? Sum(MeasureBasis basis, IEnumerable<Dictionary<string, decimal>> organisations)
    {
        var counting = organisations.Where(known => basis.Cells.All(known.ContainsKey)).ToList();

        return counting.Count == 0 ? null : basis.Cells.Distinct().ToDictionary(cell => cell, cell => counting.Sum(known => known[cell]));
    }

    /// <summary>The figures a measure needs, by organisation; an organisation with an approved return and none of them is there with none.</summary>
    private async Task<SortedDictionary<string, Dictionary<string, decimal>>> KnownAsync(MeasureQuestion question, List<string> organisations, CancellationToken ct)
    {
        var (collection, period, cells) = (question.Measure.Collection, question.Period.ToString(), question.Measure.Cells.ToList());
        var approved = await db.Returns.AsNoTracking()
            .Where(r => r.Collection == collection && r.Period == period && organisations.Contains(r.Organisation) && r.ApprovedRevision > 0)
            .Select(r => r.Organisation)
            .ToListAsync(ct);
        SortedDictionary<string, Dictionary<string, decimal>> known = new(StringComparer.Ordinal);
        approved.ForEach(organisation => known[organisation] = []);

        // Only theirs: a return may be counted between the two questions.
        await foreach (var figure in db.Figures.AsNoTracking()
            .Where(f => f.Collection == collection && f.Period == period && approved.Contains(f.Organisation) && cells.Contains(f.Cell) && f.Value != null)
            .AsAsyncEnumerable().WithCancellation(ct))
        {
            known[figure.Organisation][figure.Cell] = figure.Value!.Value;
        }

        return known;
    }

    private List<string> Within(MeasureQuestion question) =>
        [.. definitions.Organisations.Within(question.Scope, question.AsAt).Select(trust => trust.Ods)];

    private Contributor Contributor(string ods, decimal? value, string? reason) =>
        new(ods, definitions.Organisations.Find(ods)?.Name ?? ods, value, reason);

    private static MeasureResult Explain(MeasureResult result, int approved) =>
        approved == 0 ? new() { Reason = "No organisation has an approved return for this period." } : result;

    private sealed record Reading(MeasureResult Result, string Aggregation, int Included, List<Contributor> Own);
}
