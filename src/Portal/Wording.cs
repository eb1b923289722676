using System.Globalization;
using EdiRegion.Platform;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Periods;

namespace EdiRegion.Portal;

/// <summary>How figures, dates and states read on a page.</summary>
internal static class Wording
{
    private static readonly CultureInfo British = CultureInfo.InvariantCulture;

    public static string Number(decimal number) => number.ToString("#,##0.####", British);

    public static string Date(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    public static string ShortDate(DateOnly date) => date.ToString("d MMMM yyyy", British);

    public static string Moment(DateTimeOffset moment)
    {
        var local = London.TimeOf(moment);
        return $"{local.ToString("d MMMM yyyy", British)} at {local.ToString("h:mm", British)}{(local.Hour < 12 ? "am" : "pm")}";
    }

    /// <summary>A quarter or year in words: "July to September 2026", "April 2022 to March 2023".</summary>
    public static string Period(Period period) => period.Kind is PeriodKind.Quarter
        ? $"{period.Start.ToString("MMMM", British)} to {period.End.ToString("MMMM yyyy", British)} (quarter {period.ToString()[^1]})"
        : $"{period}";

    public static string ShortPeriod(Period period) => period.Kind is PeriodKind.Quarter ? $"{period.ToString()[..7]} Q{period.ToString()[^1]}" : period.ToString();

    /// <summary>A cell as it reads where it cannot be changed.</summary>
    public static string Cell(Cell cell, CellKind kind) => cell.State switch
    {
        CellState.Value => Number(cell.Number!.Value) + (kind is CellKind.Percent ? "%" : ""),
        CellState.Nil => "0",
        CellState.NotApplicable => "Not applicable",
        CellState.Suppressed => "Suppressed",
        _ => "Not provided",
    };

    public static string DaysLeft(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "due today",
        1 => "1 day left",
        > 1 and var left => $"{Number(left)} days left",
        -1 => "1 day late",
        var late => $"{Number(-late)} days late",
    };

    public static string Capital(string text) => text is "" ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{Number(count)} {many}";

    /// <summary>The name of a group of staff as we write it; cells and files keep their letters.</summary>
    public static string Group(string? group) => group switch
    {
        "W" => "White",
        "B" => "Ethnic minority",
        "U" => "Not known",
        "D" => "Disabled",
        "N" => "Non-disabled",
        "M" => "Men",
        "F" => "Women",
        null => "Number",
        _ => group,
    };

    /// <summary>A disclosed count: a number, "Suppressed" or "No data".</summary>
    public static string Disclosed(DisclosedCount count) =>
        count.IsSuppressed ? "Suppressed" : count.Number is { } number ? Number(number) : "No data";

    public static string Percent(decimal? value) => value is { } known ? $"{known.ToString("#,##0.0", British)}%" : "No data";

    public static string Measure(decimal? value, MeasureUnit unit) => value is not { } known ? "No data" : unit switch
    {
        MeasureUnit.Percent => $"{known.ToString("#,##0.0", British)}%",
        MeasureUnit.PercentagePoints => $"{known.ToString("+#,##0.0;-#,##0.0;0.0", British)} percentage points",
        MeasureUnit.Ratio => known.ToString("#,##0.00", British),
        _ => known.ToString("#,##0.0#", British),
    };

    /// <summary>A value where its unit stands in the heading.</summary>
    public static string Short(decimal? value, MeasureUnit unit) => value is { } known ? Bound(known, unit) : "No data";

    /// <summary>An end of an interval: the number alone, its unit is said once by the value.</summary>
    public static string Bound(decimal value, MeasureUnit unit) => unit switch
    {
        MeasureUnit.Percent => $"{value.ToString("#,##0.0", British)}%",
        MeasureUnit.PercentagePoints => value.ToString("+#,##0.0;-#,##0.0;0.0", British),
        _ => value.ToString("#,##0.00", British),
    };

    public static string ReturnState(string? state) => state switch
    {
        "draft" => "Draft",
        "submitted" => "Waiting for sign-off",
        "approved" => "Signed off",
        _ => "Not started",
    };

    /// <summary>Colour for what is left to do; what is done stays plain.</summary>
    public static string? ReturnColour(string? state) => state switch
    {
        "draft" => "blue",
        "submitted" => "yellow",
        "approved" => null,
        _ => "grey",
    };

    public static string Role(string role) => role switch
    {
        "trust-lead" => "Trust lead",
        "trust-approver" => "Trust approver",
        "system-lead" => "System lead",
        "region-analyst" => "Region analyst",
        "network-member" => "Staff network member",
        "subgroup-member" => "Subgroup member",
        "awards-secretary" => "Awards secretary",
        "panel-chair" => "Panel chair",
        "panel-member" => "Panel member",
        "administrator" => "Administrator",
        _ => role,
    };
}
