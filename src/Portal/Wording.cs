using System.Globalization;
using System.Text.Json;

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
        var local = Today.Local(moment);
        return $"{local.ToString("d MMMM yyyy", British)} at {local.ToString("h:mm", British)}{(local.Hour < 12 ? "am" : "pm")}";
    }

    public static string DaysLeft(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "due today",
        1 => "1 day left",
        > 1 and var left => $"{Number(left)} days left",
        -1 => "1 day late",
        var late => $"{Number(-late)} days late",
    };

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
    public static string Disclosed(JsonElement? count) => count switch
    {
        { ValueKind: JsonValueKind.Number } number => Number(number.GetDecimal()),
        { ValueKind: JsonValueKind.Object } state when state.TryGetProperty("state", out var name) && name.GetString() == "suppressed" => "Suppressed",
        { ValueKind: JsonValueKind.Object } state when state.TryGetProperty("state", out var name) && name.GetString() == "notApplicable" => "Not applicable",
        _ => "No data",
    };

    public static string Measure(decimal? value, string? unit) => value is not { } known ? "No data" : unit switch
    {
        "percent" => $"{known.ToString("#,##0.0", British)}%",
        "percentagePoints" => $"{known.ToString("+#,##0.0;-#,##0.0;0.0", British)} percentage points",
        "ratio" => known.ToString("#,##0.00", British),
        _ => known.ToString("#,##0.0#", British),
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
        "subgroup-member" => "Subgroup member",
        "awards-secretary" => "Awards secretary",
        "panel-chair" => "Panel chair",
        "panel-member" => "Panel member",
        "administrator" => "Administrator",
        _ => role,
    };
}
