using EdiRegion.Portal.Api;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Portal.Pages.Home;

/// <summary>A return that is open now: when it is due, and how it stands.</summary>
internal sealed record DueReturn(string Collection, Period Period, string Name, string Hint, string State, bool Late, string Address)
{
    private const int OverdueDaysShown = 366;

    public string Status => Late ? $"{Wording.ReturnState(State)}, late" : Wording.ReturnState(State);

    public string? Colour => Late ? "red" : State is "none" ? "blue" : Wording.ReturnColour(State);

    /// <summary>
    /// The newest open period of each collection, and older open ones that are not signed off: those begun, and of those never begun the
    /// ones due within the past year. Published collections are imported by the region, so no trust owes them.
    /// </summary>
    public static IReadOnlyList<DueReturn> Of(
        Organisation trust, IReadOnlyList<PeriodView> periods, IReadOnlyList<ReturnLine> returns, Definitions definitions, DateOnly today) =>
    [
        .. periods
            .Where(dates => dates.State is "open" && definitions.Collections.GetValueOrDefault(dates.Collection) is { Published: false } collection
                && trust.IsOpen(collection.SnapshotDate(dates.Period)))
            .GroupBy(dates => dates.Collection)
            .SelectMany(open => open.OrderByDescending(dates => dates.Period)
                .Select((dates, index) => (dates, index, line: returns.FirstOrDefault(r => r.Collection == dates.Collection && r.Period == dates.Period)))
                .Where(found => found.index == 0
                    || (found.line is { State: not "approved" })
                    || (found.line is null && found.dates.Due < today && found.dates.Due > today.AddDays(-OverdueDaysShown)))
                .Select(found => Of(trust, found.dates, found.line?.State ?? "none", definitions, today)))
            .OrderBy(due => due.State is "approved").ThenBy(due => due.Period),
    ];

    private static DueReturn Of(Organisation trust, PeriodView dates, string state, Definitions definitions, DateOnly today)
    {
        var closes = dates.Closes is { } day ? $". The region closes it on {Wording.Date(day)}" : "";

        return new(
            dates.Collection, dates.Period,
            $"{definitions.Collections[dates.Collection].Label}, {Wording.Period(dates.Period)}",
            state is "approved" ? $"Was due on {Wording.Date(dates.Due)}" : $"Due on {Wording.Date(dates.Due)}, {Wording.DaysLeft(dates.Due, today)}{closes}",
            state, state is not "approved" && dates.Due < today, $"/returns/{trust.Ods}/{dates.Collection}/{dates.Period}");
    }
}
