using EdiRegion.Platform;
using EdiRegion.Platform.Measures;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Charts;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Region;

/// <summary>One measure of the region, a system or a trust: a sentence, a chart with its table, where it comes from, and who is in it.</summary>
internal sealed class MeasuresPage(RegionApi api, Definitions definitions, Scopes scopes, TimeProvider clock) : PortalPage
{
    private const int TrendLength = 8;

    [BindProperty(Name = "measure", SupportsGet = true)]
    public string? MeasureKey { get; set; }

    [BindProperty(Name = "scope", SupportsGet = true)]
    public string? ScopeText { get; set; }

    [BindProperty(Name = "period", SupportsGet = true)]
    public string? PeriodText { get; set; }

    /// <summary>What trusts return first, what is published elsewhere last.</summary>
    public IReadOnlyList<IGrouping<Collection, Measure>> Choices =>
        [.. definitions.MeasureList.GroupBy(measure => definitions.Collections[measure.Collection]).OrderBy(group => group.Key.Published)];

    public Scopes Scopes => scopes;

    public Measure Measure { get; private set; } = null!;

    public Scope Scope { get; private set; }

    public Period Period { get; private set; }

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public MeasureView View { get; private set; } = null!;

    public IReadOnlyList<MeasureView> Series { get; private set; } = [];

    public IReadOnlyList<ChartPoint> Points { get; private set; } = [];

    public string ScopeName => scopes.NameOf(Scope);

    public async Task OnGetAsync()
    {
        Measure = definitions.Measures.GetValueOrDefault(MeasureKey ?? "") ?? Choices[0].First();
        Scope = scopes.Choose(ScopeText);
        await ChoosePeriodAsync();

        var path = $"/api/insights/v1/measures/{Measure.Key}?scope={Scope}";
        View = (await api.GetAsync<MeasureView>($"{path}&period={Period}", Stop)).Must();

        var from = Enumerable.Range(1, TrendLength - 1).Aggregate(Period, (period, _) => period.Previous);
        Series = (await api.GetAsync<MeasureSeries>($"{path}&from={from}&to={Period}", Stop)).Must().Series;
        Series = [.. Series.SkipWhile(view => view.Value is null && view.Organisations is null or { Included: 0 } && view.Period != Period)];
        Points = [.. Series.Select((view, index) => new ChartPoint(
            Wording.ShortPeriod(view.Period), view.Value, view.Interval?.Low, view.Interval?.High, Wording.Short(view.Value, view.Unit),
            index > 0 && !Measure.Comparable(Series[index - 1].Period, view.Period)))];
    }

    public string Headline => $"In {ScopeName}, {Wording.Period(Period)}: {Lower(MeasureSentence.Of(View))}";

    public string TrendInWords
    {
        get
        {
            var known = Series.Where(view => view.Value is not null).ToList();

            return known.Count < 2
                ? "There are not enough periods with a figure to see a trend."
                : $"From {Wording.Measure(known[0].Value, Measure.Unit)} in {Wording.ShortPeriod(known[0].Period)} to {Wording.Measure(known[^1].Value, Measure.Unit)} in {Wording.ShortPeriod(known[^1].Period)}.";
        }
    }

    public string AggregationInWords => View.Aggregation switch
    {
        "pooled" => "Worked out from the sum of the counts of all organisations that are in",
        "median" => "The median of the organisations that are in, because these figures cannot be added up",
        _ => "The organisation's own figure",
    };

    public string NameOf(string ods) => definitions.Organisations.Find(ods)?.Name ?? ods;

    private async Task ChoosePeriodAsync()
    {
        var periods = (await api.GetAsync<Items<PeriodView>>($"/api/metrics/v1/periods?collection={Measure.Collection}", Stop)).Must().List;
        var kind = definitions.Collections[Measure.Collection].PeriodKind;
        var begun = periods.Where(dates => dates.State is not "notYetOpen").OrderByDescending(dates => dates.Period).ToList();
        var asked = Period.TryParse(PeriodText, null, out var parsed) && parsed.Kind == kind ? parsed : (Period?)null;

        Period = asked ?? begun.FirstOrDefault(dates => dates.Due < London.Today(clock))?.Period ?? begun.FirstOrDefault()?.Period
            ?? (kind is PeriodKind.Quarter ? Period.QuarterOf(London.Today(clock)) : Period.YearOf(London.Today(clock))).Previous;
        Periods = [.. begun.Select(dates => dates.Period).Append(Period).Distinct().OrderDescending()];
    }

    private static string Lower(string sentence) =>
        sentence.Length > 1 && !char.IsUpper(sentence[1]) && sentence.StartsWith("No figure", StringComparison.Ordinal) is false && char.IsUpper(sentence[0])
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;
}
