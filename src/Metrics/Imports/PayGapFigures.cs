using System.Globalization;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Imports;

/// <summary>The figures of one record as cells. What is blank stays missing: a zero would be a claim nobody made.</summary>
internal static class PayGapFigures
{
    private const string Expected = "a number such as 12.5, no % sign, a point for decimals";
    private const string NoBonus = "No bonus was paid to men or to women";

    internal static Dictionary<string, Cell> Read(PayGapRecord record, List<ImportFault> faults)
    {
        var nobodyGotABonus = Number(record.Text(PayGapColumns.MaleBonus)) is 0 && Number(record.Text(PayGapColumns.FemaleBonus)) is 0;
        Dictionary<string, Cell> cells = [];

        foreach (var (column, key) in PayGapColumns.Cells)
        {
            var text = record.Text(column);

            if (Number(text) is { } number)
            {
                cells[key] = Cell.Of(number);
            }
            else if (text.Length > 0)
            {
                faults.Add(record.Fault("not-a-number", Severity.Error, column, $"{column} holds \"{text}\", which is not a number.", Expected));
            }
            else if (nobodyGotABonus && PayGapColumns.IsBonusGap(column))
            {
                cells[key] = Cell.NotApplicable(NoBonus);
                faults.Add(record.Fault(
                    "no-bonus-paid", Severity.Information, column, $"{column} is blank because no bonus was paid: kept as not applicable."));
            }
            else
            {
                cells[key] = Cell.Missing;
                faults.Add(record.Fault(
                    "figure-missing", Severity.Warning, column, $"{column} is blank: kept as missing, not as zero.", "a number"));
            }
        }

        return cells;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
