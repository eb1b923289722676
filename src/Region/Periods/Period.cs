using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace EdiRegion.Region.Periods;

/// <summary>
/// A time a return is about: a financial quarter (<c>2026-27Q2</c> is July to September 2026) or a reporting year
/// (<c>2022-23</c> is 1 April 2022 to 31 March 2023). JSON: the same text.
/// </summary>
[JsonConverter(typeof(PeriodJson))]
public readonly record struct Period : IComparable<Period>, IParsable<Period>
{
    private const int Earliest = 1948;
    private const int Latest = 2199;

    private readonly short _year;
    private readonly byte _quarter;

    private Period(int year, int quarter) => (_year, _quarter) = ((short)year, (byte)quarter);

    /// <summary>The reporting year that starts on 1 April of <paramref name="startYear"/>.</summary>
    public static Period Year(int startYear) => new(Checked(startYear), 0);

    /// <summary>
    /// Quarter 1 (April to June) to 4 (January to March) of the financial year that starts in <paramref name="startYear"/>.
    /// </summary>
    public static Period Quarter(int startYear, int quarter) => quarter is >= 1 and <= 4
        ? new(Checked(startYear), quarter)
        : throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "A quarter is 1 to 4.");

    /// <summary>The quarter a day falls in.</summary>
    public static Period QuarterOf(DateOnly date) => date.Month < 4 ? Quarter(date.Year - 1, 4) : Quarter(date.Year, (date.Month - 1) / 3);

    /// <summary>The reporting year a day falls in.</summary>
    public static Period YearOf(DateOnly date) => Year(date.Month < 4 ? date.Year - 1 : date.Year);

    public PeriodKind Kind => _quarter == 0 ? PeriodKind.Year : PeriodKind.Quarter;

    /// <summary>The calendar year in which the financial year starts.</summary>
    public int StartYear => _year;

    /// <summary>First day.</summary>
    public DateOnly Start => new DateOnly(_year, 4, 1).AddMonths(_quarter == 0 ? 0 : 3 * (_quarter - 1));

    /// <summary>Last day.</summary>
    public DateOnly End => Start.AddMonths(_quarter == 0 ? 12 : 3).AddDays(-1);

    public Period Next => _quarter switch { 0 => new(_year + 1, 0), 4 => new(_year + 1, 1), _ => new(_year, _quarter + 1) };

    public Period Previous => _quarter switch { 0 => new(_year - 1, 0), 1 => new(_year - 1, 4), _ => new(_year, _quarter - 1) };

    /// <summary>Every period from the first to the last, both included; none when they are the wrong way round.</summary>
    public static IEnumerable<Period> Range(Period from, Period to)
    {
        if (from.Kind != to.Kind)
        {
            throw new ArgumentException($"{from} and {to} are not of one kind: give two quarters or two years.", nameof(to));
        }

        for (var period = from; period <= to; period = period.Next)
        {
            yield return period;
        }
    }

    public static Period Parse(string s) => Parse(s, null);

    public static Period Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var period)
        ? period
        : throw new FormatException($"'{s}' is not a period. Write a quarter like 2026-27Q2 or a reporting year like 2022-23.");

    public static bool TryParse([NotNullWhen(true)] string? s, out Period result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result)
    {
        result = default;
        if (s is not { Length: 7 or 9 } || s[4] != '-' || !Digits(s.AsSpan(0, 4), out var start) || !Digits(s.AsSpan(5, 2), out var end)
            || start is < Earliest or > Latest || end != (start + 1) % 100)
        {
            return false;
        }

        var quarter = 0;
        if (s.Length == 9 && (s[7] != 'Q' || (quarter = s[8] - '0') is < 1 or > 4))
        {
            return false;
        }

        result = new(start, quarter);
        return true;
    }

    public override string ToString() => _quarter == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{_year:0000}-{(_year + 1) % 100:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{_year:0000}-{(_year + 1) % 100:00}Q{_quarter}");

    public int CompareTo(Period other) => (Start, End).CompareTo((other.Start, other.End));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static int Checked(int startYear) => startYear is >= Earliest and <= Latest
        ? startYear
        : throw new ArgumentOutOfRangeException(nameof(startYear), startYear, $"A period starts in {Earliest} to {Latest}.");

    private static bool Digits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
