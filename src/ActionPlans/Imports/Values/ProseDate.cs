using System.Globalization;
using System.Text.RegularExpressions;
using EdiRegion.Region.Periods;
using DateForm = (
    System.Text.RegularExpressions.Regex Form,
    System.Func<System.Text.RegularExpressions.Match, EdiRegion.ActionPlans.Imports.Values.DateFinder, (System.DateOnly? Begins, System.DateOnly? Ends, double Certainty, string Why)?> Read);

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>A day that a text names in its own way.</summary>
/// <param name="Begins">The first day, when the text gives a span or a beginning.</param>
/// <param name="Ends">The last day; a month, season or year ends on its last day.</param>
internal sealed record ProseDate(int Start, int Length, DateOnly? Begins, DateOnly? Ends, double Certainty, string Why)
{
    internal int End => Start + Length;
}

/// <summary>Finds days in prose: "by March 2024", "31/03/24", "Q3 2024/25", "Autumn 2024", "from April to June 2025".</summary>
/// <param name="remembers">True for the reading of one file, where the same words stand many times.</param>
internal sealed partial class DateFinder(Period? period, bool remembers = false)
{
    private static readonly DateWords Words = ImportWords.Dates;

    private static readonly DateForm[] Forms =
    [
        (MonthSpan(), (m, _) => Span(m)),
        (Iso(), (m, _) => Day(Int(m, "y"), Int(m, "m"), Int(m, "d"), 1, "a date")),
        (Numbers(), (m, _) => Slashed(m)),
        (DayMonthYear(), (m, _) => Day(Year(m), Month(m), Int(m, "d"), 0.97, "a date")),
        (MonthDayYear(), (m, _) => Day(Year(m), Month(m), Int(m, "d"), 0.95, "a date")),
        (QuarterYear(), (m, _) => Quarter(Int(m, "q"), Int(m, "q2"), FinancialYear(m), 0.9, "a quarter of a financial year")),
        (YearQuarter(), (m, _) => Quarter(Int(m, "q"), Int(m, "q2"), FinancialYear(m), 0.9, "a quarter of a financial year")),
        (QuarterOfOne(), (m, _) => Quarter(Int(m, "q"), 0, Year(m), 0.5, "a quarter of a year that may be the calendar's or the financial one; read as financial")),
        (MonthYear(), (m, _) => MonthEnd(Year(m), Month(m), m.Groups["part"].Value, m.Groups["y"].Value.Length >= 4 || m.Value.Contains('\'') ? 0.95 : 0.8, "the end of the month")),
        (SeasonYear(), (m, _) => Season(m)),
        (YearPair(), (m, _) => Pair(m)),
        (QuarterBare(), (m, f) => f.Own is { } year ? Quarter(Int(m, "q"), Int(m, "q2"), year, 0.75, "a quarter of the plan's year") : null),
        (YearWorded(), (m, _) => (null, new DateOnly(Int(m, "y"), 12, 31), 0.6, "a year that may be the calendar's or the financial one; read as the calendar's")),
        (YearEnd(), (m, f) => f.Own is { } year ? (null, new DateOnly(year + 1, 3, 31), 0.8, "the end of the plan's financial year") : null),
        (DayMonth(), (m, f) => f.Own is { } year ? Day(InYear(year, Month(m)), Month(m), Int(m, "d"), 0.6, "a day without a year; read as of the plan's year") : null),
        (MonthBare(), (m, f) => f.Own is { } year ? MonthEnd(InYear(year, Month(m)), Month(m), m.Groups["part"].Value, 0.6, "a month without a year; read as of the plan's year") : null),
    ];

    private static readonly DateForm[] WithoutDigits = [.. Forms.Where(form => form.Form == YearEnd() || form.Form == MonthBare())];

    private readonly Dictionary<string, IReadOnlyList<ProseDate>> _known = new(StringComparer.Ordinal);

    private int? Own => period?.Start.Year;

    /// <summary>The last day a text names.</summary>
    internal DateOnly? Last(string text) => Find(text) is [.., var last] ? last.Ends : null;

    /// <summary>Every day the text names, in its order.</summary>
    internal IReadOnlyList<ProseDate> Find(string text)
    {
        if (_known.TryGetValue(text, out var known))
        {
            return known;
        }

        var digits = text.Any(char.IsDigit);
        var found = digits || Own is not null ? Find(text, digits ? Forms : WithoutDigits) : [];

        if (remembers)
        {
            _known.Add(text, found);
        }

        return found;
    }

    private List<ProseDate> Find(string text, DateForm[] forms)
    {
        List<ProseDate> found = [];
        List<(int Start, int End)> taken = [];

        foreach (var (form, read) in forms)
        {
            foreach (Match match in form.Matches(text))
            {
                var end = match.Index + match.Length;

                if (taken.Any(other => match.Index < other.End && other.Start < end))
                {
                    continue;
                }

                if (read(match, this) is { } days)
                {
                    found.Add(new(match.Index, match.Length, days.Begins, days.Ends, days.Certainty, days.Why));
                    taken.Add((match.Index, end));
                }
                else if (match.Groups["d"].Success)
                {
                    // A day that is in no calendar is not half a date.
                    taken.Add((match.Index, end));
                }
            }
        }

        return [.. found.OrderBy(date => date.Start).Select(date => AsBeginning(text, date))];
    }

    /// <summary>"From March 2024" is when something begins.</summary>
    private static ProseDate AsBeginning(string text, ProseDate date)
    {
        var before = Spelling.Of(text[..date.Start]).Split(' ')[^1];

        return date.Begins is null && date.Ends is { } day && Words.Starting.Contains(before, StringComparer.Ordinal) && before is not "launch" and not "launched"
            ? date with { Begins = date.Why.StartsWith("the end of the month", StringComparison.Ordinal) ? new DateOnly(day.Year, day.Month, 1) : day, Ends = null }
            : date;
    }

    private static (DateOnly?, DateOnly?, double, string)? Span(Match match)
    {
        var last = Year(match);
        var to = Words.Months[match.Groups["mon2"].Value.ToLowerInvariant()];
        var from = Month(match);
        var first = match.Groups["y1"].Success ? Full(match.Groups["y1"].Value) : from > to ? last - 1 : last;

        return (new DateOnly(first, from, 1), LastDay(last, to), 0.9, "a span of months");
    }

    private static (DateOnly?, DateOnly?, double, string)? Day(int year, int month, int day, double certainty, string why) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (null, new DateOnly(year, month, day), certainty, why) : null;

    private static (DateOnly?, DateOnly?, double, string)? Slashed(Match match)
    {
        var (first, second, year) = (Int(match, "d"), Int(match, "m"), Full(match.Groups["y"].Value));

        return second > 12 && first <= 12
            ? Day(year, first, second, 0.6, "a date with the month first")
            : Day(year, second, first, 0.97, "a date");
    }

    private static (DateOnly?, DateOnly?, double, string)? Quarter(int quarter, int last, int? year, double certainty, string why) =>
        year is not { } first ? null
        : (last > quarter ? FirstDay(first, quarter) : null, LastDayOfQuarter(first, Math.Max(quarter, last)), certainty, why);

    private static DateOnly? FirstDay(int year, int quarter) => new DateOnly(year, 4, 1).AddMonths(3 * (quarter - 1));

    private static DateOnly LastDayOfQuarter(int year, int quarter) => new DateOnly(year, 4, 1).AddMonths(3 * quarter).AddDays(-1);

    private static (DateOnly?, DateOnly?, double, string)? MonthEnd(int year, int month, string part, double certainty, string why) => Spelling.Of(part) switch
    {
        "early" or "beginning of" or "start of" or "the start of" or "the beginning of" => (null, new DateOnly(year, month, 10), Math.Min(certainty, 0.75), "early in the month"),
        "mid" or "middle of" => (null, new DateOnly(year, month, 15), Math.Min(certainty, 0.75), "the middle of the month"),
        _ => (null, LastDay(year, month), certainty, why),
    };

    private static (DateOnly?, DateOnly?, double, string)? Season(Match match)
    {
        var month = Words.Seasons[match.Groups["season"].Value.ToLowerInvariant()];
        var year = Full(match.Groups["y"].Value);

        return (null, month > 12 ? LastDay(year + 1, month - 12) : LastDay(year, month), 0.75, "the end of the season");
    }

    private static (DateOnly?, DateOnly?, double, string)? Pair(Match match)
    {
        var first = Full(match.Groups["y"].Value);

        return FinancialYear(match) is not null ? (null, new DateOnly(first + 1, 3, 31), 0.85, "the end of the financial year")
            : match.Groups["y2"].Value is { Length: 2 } month && int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
                ? (null, LastDay(first, number), 0.6, "a year and a month")
                : match.Groups["y2"].Value is { Length: 4 } last ? (null, new DateOnly(Full(last) + 1, 3, 31), 0.5, "a span of years") : null;
    }

    /// <summary>The first year of a pair such as 2024/25; null when the two do not follow each other.</summary>
    private static int? FinancialYear(Match match)
    {
        var (first, last) = (Full(match.Groups["y"].Value), int.Parse(match.Groups["y2"].Value, CultureInfo.InvariantCulture) % 100);

        return last == (first + 1) % 100 ? first : null;
    }

    private static int InYear(int year, int month) => month >= 4 ? year : year + 1;

    private static DateOnly LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int Year(Match match) => Full(match.Groups["y"].Value);

    private static int Full(string year) => int.Parse(year, CultureInfo.InvariantCulture) is < 100 and var two ? 2000 + two : int.Parse(year, CultureInfo.InvariantCulture);

    private static int Month(Match match) => Words.Months[match.Groups["mon"].Value.ToLowerInvariant()];

    private static int Int(Match match, string group) => int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private const string Months =
        "january|february|febuary|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec";

    private const RegexOptions Ignore = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Y = @"'?(?<y>20\d\d|(?<=['\-\s/.])[1-4]\d)\b";

    private const string Part = @"(?:(?<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[\s\-]+)?";

    [GeneratedRegex($@"\b(?<mon>{Months})\.?\s*'?(?<y1>20\d\d|\d\d)?\s*(?:-|–|—|to|until|through to)\s*(?:the end of\s+)?(?<mon2>{Months})\.?[\s\-,]*{Y}", Ignore)]
    private static partial Regex MonthSpan();

    [GeneratedRegex(@"\b(?<y>20\d\d)-(?<m>\d\d)-(?<d>\d\d)\b")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?<s>[/.\-])(?<m>\d{1,2})\k<s>(?<y>20\d\d|\d\d)\b")]
    private static partial Regex Numbers();

    [GeneratedRegex($@"\b(?<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s\-]*(?<mon>{Months})\b\.?,?[\s\-]*'?(?<y>20\d\d|\d\d)\b", Ignore)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex($@"\b(?<mon>{Months})\.?\s+(?<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<y>20\d\d)\b", Ignore)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\b(?:Q|quarter\s*)(?<q>[1-4])(?:\s*(?:-|–|to|and|&)\s*(?:Q|quarter\s*)?(?<q2>[1-4]))?[\s,:(]*(?:of\s+)?(?:FY\s*)?(?<y>20\d\d|\d\d)\s*[/\-–]\s*(?<y2>20\d\d|\d\d)\b", Ignore)]
    private static partial Regex QuarterYear();

    [GeneratedRegex(@"\b(?<y>20\d\d|\d\d)\s*[/\-–]\s*(?<y2>20\d\d|\d\d)[\s,:(]*(?:Q|quarter\s*)(?<q>[1-4])(?:\s*(?:-|–|to)\s*(?:Q|quarter\s*)?(?<q2>[1-4]))?\b", Ignore)]
    private static partial Regex YearQuarter();

    [GeneratedRegex(@"\b(?:Q|quarter\s*)(?<q>[1-4])[\s,:(]*(?:of\s+)?(?<y>20\d\d)\b(?!\s*[/\-–]\s*\d)", Ignore)]
    private static partial Regex QuarterOfOne();

    [GeneratedRegex(@"\b(?:Q|quarter\s*)(?<q>[1-4])(?:\s*(?:-|–|to)\s*(?:Q|quarter\s*)?(?<q2>[1-4]))?\b", Ignore)]
    private static partial Regex QuarterBare();

    [GeneratedRegex($@"\b{Part}(?<mon>{Months})\b\.?,?[\s\-]*{Y}", Ignore)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"\b(?<season>spring|summer|autumn|winter|christmas|easter)\s*(?:of\s+)?(?<y>20\d\d)(?:\s*[/\-–]\s*\d\d(?:\d\d)?)?\b", Ignore)]
    private static partial Regex SeasonYear();

    [GeneratedRegex(@"\b(?:FY\s*)?(?<y>20\d\d)\s*[/\-–]\s*(?<y2>20\d\d|\d\d)\b", Ignore)]
    private static partial Regex YearPair();

    [GeneratedRegex(@"(?:\b(?:by|during|before|until|in|end of|the end of)\s+|^\s*)(?<y>20\d\d)\b(?!\s*[/\-–]\s*\d)", Ignore)]
    private static partial Regex YearWorded();

    [GeneratedRegex(@"\b(?:(?:by|before)\s+)?(?:the\s+)?(?:end of (?:the |this )?(?:financial )?year|(?:financial )?year[\s\-]end)\b", Ignore)]
    private static partial Regex YearEnd();

    [GeneratedRegex($@"\b(?<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<mon>{Months})\b", Ignore)]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"(?:\b(?:by|in|during|until|before|end|of|from|early|mid|late)\s+|^\s*){Part}(?<mon>{Months})\b", Ignore)]
    private static partial Regex MonthBare();
}
