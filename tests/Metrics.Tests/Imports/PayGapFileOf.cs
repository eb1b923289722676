using System.Text;
using EdiRegion.Metrics.Imports;
using EdiRegion.Region;
using EdiRegion.Region.Periods;

namespace EdiRegion.Metrics.Tests.Imports;

/// <summary>Synthetic files of the gender pay gap service: one good record, changed where a test wants it.</summary>
internal static class PayGapFileOf
{
    internal static readonly Definitions Definitions = Definitions.Load();

    private static readonly (string Column, string Value)[] Good =
    [
        ("ODS code (added)", "RRK"), ("EmployerName", "University Hospitals Birmingham NHS Foundation Trust"), ("EmployerId", "13161"),
        ("DiffMeanHourlyPercent", "26.7"), ("DiffMedianHourlyPercent", "10.7"), ("DiffMeanBonusPercent", "46.2"), ("DiffMedianBonusPercent", "51.1"),
        ("MaleBonusPercent", "5.5"), ("FemaleBonusPercent", "0.8"), ("MaleLowerQuartile", "23.4"), ("FemaleLowerQuartile", "76.6"),
        ("MaleLowerMiddleQuartile", "19.2"), ("FemaleLowerMiddleQuartile", "80.8"), ("MaleUpperMiddleQuartile", "18.2"),
        ("FemaleUpperMiddleQuartile", "81.8"), ("MaleTopQuartile", "37.6"), ("FemaleTopQuartile", "62.4"),
        ("CurrentName", "University Hospitals Birmingham NHS Foundation Trust"), ("SubmittedAfterTheDeadline", "False"),
        ("DueDate", "2022/03/31 00:00:00"), ("DateSubmitted", "2022/03/29 15:47:37"),
    ];

    internal static string Header { get; } = string.Join(',', Good.Select(field => field.Column));

    /// <summary>A record with some fields changed.</summary>
    internal static string Record(params (string Column, string Value)[] changes) => string.Join(',', Good.Select(field =>
        Quoted(changes.Where(change => change.Column == field.Column).Select(change => change.Value).FirstOrDefault() ?? field.Value)));

    internal static PayGapFile Read(params string[] records) => ReadText(string.Join("\r\n", [Header, .. records]));

    internal static PayGapFile ReadText(string text, string period = "2021-22") => ReadBytes(Encoding.UTF8.GetBytes(text), period);

    internal static PayGapFile ReadBytes(byte[] bytes, string period = "2021-22") =>
        PayGapFile.Read(bytes, Definitions.Organisations, Definitions.Collections["pay-gap"], Period.Parse(period, null));

    /// <summary>The same file without one column, as a download that lacks it.</summary>
    internal static string Without(string column, params string[] records)
    {
        var at = Array.FindIndex(Good, field => field.Column == column);

        return string.Join('\n', new[] { Header }.Concat(records).Select(line => string.Join(',', line.Split(',').Where((_, i) => i != at))));
    }

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
