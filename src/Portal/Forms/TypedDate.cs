using System.Globalization;

namespace EdiRegion.Portal.Forms;

/// <summary>A date typed as day, month and year. What was typed is put back, date or not.</summary>
public sealed record TypedDate(string Name, string Label, string Hint, string Day, string Month, string Year)
{
    /// <summary>Nothing was typed.</summary>
    public bool IsEmpty => (Day + Month + Year).Trim() is "";

    /// <summary>The date, when what was typed is one.</summary>
    public DateOnly? Date =>
        DateOnly.TryParseExact($"{Day.Trim()}-{Month.Trim()}-{Year.Trim()}", "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The boxes; the first has the name itself as its id, so that an error leads there.</summary>
    public IEnumerable<(string Id, string Name, string Label, int Width, string Value)> Parts =>
    [
        (Name, $"{Name}-day", "Day", 2, Day), ($"{Name}-month", $"{Name}-month", "Month", 2, Month), ($"{Name}-year", $"{Name}-year", "Year", 4, Year),
    ];

    /// <summary>A date to be asked for, with what is known now.</summary>
    public static TypedDate Of(string name, string label, string hint, DateOnly? date = null) => new(
        name, label, hint,
        date?.Day.ToString(CultureInfo.InvariantCulture) ?? "", date?.Month.ToString(CultureInfo.InvariantCulture) ?? "", date?.Year.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>The same question with what was typed.</summary>
    public TypedDate From(IFormCollection form) => this with { Day = form[$"{Name}-day"].ToString(), Month = form[$"{Name}-month"].ToString(), Year = form[$"{Name}-year"].ToString() };
}
