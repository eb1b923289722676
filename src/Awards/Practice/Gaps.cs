using EdiRegion.Region;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Periods;
using EdiRegion.Region.Statistics;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Practice;

/// <summary>Where an organisation is away from equality by its latest figures: a ratio outside four fifths to five quarters, or five points and more between groups.</summary>
internal static class Gaps
{
    private const decimal Points = 5;

    internal static async Task<IReadOnlyList<Measure>> OfAsync(AwardsDb db, string organisation, Definitions definitions, CancellationToken ct)
    {
        var figures = await db.Figures.AsNoTracking().Where(f => f.Organisation == organisation && f.Value != null && f.Measure != KnownFigure.Headcount).ToListAsync(ct);

        return
        [
            .. figures.Where(figure => definitions.Measures.ContainsKey(figure.Measure)).GroupBy(figure => figure.Measure)
                .Where(one => IsGap(definitions.Measures[one.Key], one.MaxBy(figure => Period.Parse(figure.Period))!.Value!.Value))
                .Select(one => definitions.Measures[one.Key]).OrderBy(measure => measure.Key, StringComparer.Ordinal),
        ];
    }

    private static bool IsGap(Measure measure, decimal value) => measure.Unit switch
    {
        MeasureUnit.Ratio => RelativeLikelihood.IsOutsideFourFifths(value),
        MeasureUnit.PercentagePoints => Math.Abs(value) >= Points,
        _ => false,
    };
}
