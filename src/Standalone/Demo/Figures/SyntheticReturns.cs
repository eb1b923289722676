using EdiRegion.Platform;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>A return invented for the demonstration, and how it went.</summary>
internal sealed record SyntheticReturn(
    Organisation Organisation, Collection Collection, Period Period, IReadOnlyDictionary<string, Cell> Cells, Course Course);

/// <summary>
/// Two years of invented returns of every trust, the same at every run. Nearly all are in on time; in the latest quarter some are late, wait
/// for sign-off or are still a draft, and a few are missing.
/// </summary>
internal static class SyntheticReturns
{
    private const int Quarters = 8;
    private const int Years = 2;
    private const int Attempts = 12;

    internal static IEnumerable<SyntheticReturn> Until(DateTimeOffset now, Definitions definitions)
    {
        var today = London.DayOf(now);
        return Of(definitions.Collections["quarterly"], Period.QuarterOf(today).Previous, Quarters, SyntheticQuarter.Of)
            .Concat(Of(definitions.Collections["wres"], Period.YearOf(today).Previous, Years, SyntheticYear.Of));

        IEnumerable<SyntheticReturn> Of(
            Collection collection, Period latest, int periods, Func<SyntheticTrust, Period, Seeded, IReadOnlyDictionary<string, Cell>> invent)
        {
            for (var (period, back) = (latest, 0); back < periods; (period, back) = (period.Previous, back + 1))
            {
                foreach (var trust in definitions.Organisations.Expected(collection, period))
                {
                    var purpose = $"{trust.Ods} {collection.Key} {period}";
                    var pace = PaceOf(trust.Ods, isLatest: back == 0 && collection.PeriodKind is PeriodKind.Quarter, new($"pace of {purpose}"));
                    var course = pace is Pace.Missing ? null : Course.From(collection.UsualOpening(period), pace, new($"course of {purpose}")).Until(now);
                    if (course is not null)
                    {
                        yield return new(trust, collection, period, Sound(collection, period, trust, purpose, invent), course);
                    }
                }
            }
        }
    }

    /// <summary>The latest quarter of the trusts with demo sign-ins shows each state once.</summary>
    private static Pace PaceOf(string ods, bool isLatest, Seeded chance) => (isLatest, ods, chance.Between(0, 99)) switch
    {
        (true, "RRK", _) => Pace.Drafted,
        (true, "RJE", _) => Pace.Waiting,
        (true, "RX1", _) => Pace.OnTime,
        (true, _, < 64) => Pace.OnTime,
        (true, _, < 74) => Pace.Late,
        (true, _, < 84) => Pace.Waiting,
        (true, _, < 93) => Pace.Drafted,
        (true, _, _) => Pace.Missing,
        (false, _, < 94) => Pace.OnTime,
        (false, _, < 98) => Pace.Late,
        _ => Pace.Missing,
    };

    /// <summary>Chance sometimes repeats a number or empties a cell in a way a check would ask about: then the dice fall again.</summary>
    private static IReadOnlyDictionary<string, Cell> Sound(
        Collection collection, Period period, Organisation trust, string purpose, Func<SyntheticTrust, Period, Seeded, IReadOnlyDictionary<string, Cell>> invent)
    {
        for (var attempt = 1; ; attempt++)
        {
            var cells = invent(new(trust), period, new($"figures of {purpose}, {attempt}"));
            if (attempt == Attempts || !Validation.Check(collection, period, trust, cells).Any(f => f.Severity is not Severity.Information))
            {
                return cells;
            }
        }
    }
}
