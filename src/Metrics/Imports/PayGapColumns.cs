using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Imports;

/// <summary>The columns of the yearly file of the gender pay gap service, and the cell of `pay-gap` each figure goes to.</summary>
internal static class PayGapColumns
{
    internal const string Ods = "ODS code (added)";
    internal const string EmployerName = "EmployerName";
    internal const string EmployerId = "EmployerId";
    internal const string CurrentName = "CurrentName";
    internal const string SubmittedAfterTheDeadline = "SubmittedAfterTheDeadline";
    internal const string DueDate = "DueDate";
    internal const string DateSubmitted = "DateSubmitted";
    internal const string MaleBonus = "MaleBonusPercent";
    internal const string FemaleBonus = "FemaleBonusPercent";

    internal static IReadOnlyDictionary<string, string> Cells { get; } = new Dictionary<string, string>
    {
        ["DiffMeanHourlyPercent"] = "hourly.mean",
        ["DiffMedianHourlyPercent"] = "hourly.median",
        ["DiffMeanBonusPercent"] = "bonus.mean",
        ["DiffMedianBonusPercent"] = "bonus.median",
        [MaleBonus] = "bonus.share.M",
        [FemaleBonus] = "bonus.share.F",
        ["MaleLowerQuartile"] = "quartile.1.M",
        ["FemaleLowerQuartile"] = "quartile.1.F",
        ["MaleLowerMiddleQuartile"] = "quartile.2.M",
        ["FemaleLowerMiddleQuartile"] = "quartile.2.F",
        ["MaleUpperMiddleQuartile"] = "quartile.3.M",
        ["FemaleUpperMiddleQuartile"] = "quartile.3.F",
        ["MaleTopQuartile"] = "quartile.4.M",
        ["FemaleTopQuartile"] = "quartile.4.F",
    };

    internal static IReadOnlyList<string> Required { get; } = [EmployerName, EmployerId, .. Cells.Keys];

    /// <summary>What is wrong with the header, one fault for each column.</summary>
    internal static List<ImportFault> Faults(CsvTable table)
    {
        var positions = table.Header.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).ToList();
        string[] absent = [.. Required.Except(positions.Select(group => group.Key), StringComparer.OrdinalIgnoreCase)];

        if (absent.Length == Required.Count)
        {
            return [Fault(
                "header-missing",
                "The first line is not the header of a gender pay gap file. Keep the line with the column names at the top.",
                string.Join(',', table.Header.Take(5)),
                string.Join(',', Required))];
        }

        List<ImportFault> faults =
        [
            .. absent.Select(name => Fault("column-missing", $"The column {name} is missing.", null, name, name)),
            .. positions.Where(group => group.Count() > 1 && IsRead(group.Key)).Select(group => Fault(
                "column-repeated", $"The column {group.Key} is there {group.Count()} times.", $"{group.Count()}", "1", group.Key)),
        ];

        return faults.Count == 0 && table.Records.Count == 0
            ? [Fault("file-empty", "The file holds a header and no records.", "no records", "one record for each trust")]
            : faults;
    }

    internal static IReadOnlyDictionary<string, int> Positions(IReadOnlyList<string> header)
    {
        Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < header.Count; i++)
        {
            positions.TryAdd(header[i], i);
        }

        return positions;
    }

    internal static string? Of(string? cell) => Cells.FirstOrDefault(entry => entry.Value == cell).Key;

    private static bool IsRead(string name) =>
        Required.Concat([Ods, CurrentName, SubmittedAfterTheDeadline, DueDate, DateSubmitted]).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static ImportFault Fault(string code, string message, string? found, string expected, string? field = null) =>
        new(code, Severity.Error, 1, field, message, found, expected);

    internal static bool IsBonusGap(string column) => column is "DiffMeanBonusPercent" or "DiffMedianBonusPercent";
}
