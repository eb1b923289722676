using System.Globalization;

namespace EdiRegion.Portal.Pages.Periods;

/// <summary>A date typed as day, month and year.</summary>
internal sealed record TypedDate(string Name, string Label, string Hint, string Day, string Month, string Year)
{
    public IEnumerable<(string Part, string Label, int Width, string Value, int Index)> Parts =>
        [("day", "Day", 2, Day, 0), ("month", "Month", 2, Month, 1), ("year", "Year", 4, Year, 2)];

    public DateOnly? Date =>
        DateOnly.TryParseExact($"{Day.Trim()}-{Month.Trim()}-{Year.Trim()}", "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TypedDate Of(string name, string label, string hint, DateOnly? date) => new(
        name, label, hint,
        date?.Day.ToString(CultureInfo.InvariantCulture) ?? "", date?.Month.ToString(CultureInfo.InvariantCulture) ?? "", date?.Year.ToString(CultureInfo.InvariantCulture) ?? "");

    public TypedDate From(IFormCollection form) => this with { Day = form[$"{Name}-day"].ToString(), Month = form[$"{Name}-month"].ToString(), Year = form[$"{Name}-year"].ToString() };
}
