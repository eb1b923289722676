using System.Globalization;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Metrics.Imports;

/// <summary>When the figures were due and when they came, as the service that published them says.</summary>
internal static class PayGapDates
{
    private static readonly string[] Formats = ["yyyy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy/MM/dd", "yyyy-MM-dd"];

    internal static void Check(PayGapRecord record, Period period, List<ImportFault> faults)
    {
        var due = Date(record, PayGapColumns.DueDate, faults);
        var submitted = Date(record, PayGapColumns.DateSubmitted, faults);
        var saidLate = record.Text(PayGapColumns.SubmittedAfterTheDeadline).Equals("true", StringComparison.OrdinalIgnoreCase);

        // Deadlines were moved to October in 2021, but never out of the calendar year in which the reporting year ends.
        if (due is { } dueDate && dueDate.Year != period.End.Year)
        {
            faults.Add(record.Fault(
                "other-period",
                Severity.Error,
                PayGapColumns.DueDate,
                $"These figures were due on {dueDate:yyyy-MM-dd}, so they are not those of {period}. Give the period the file belongs to.",
                $"a date in {period.End.Year}"));
        }

        var after = submitted?.Date > due?.Date;

        if (saidLate)
        {
            faults.Add(record.Fault(
                "submitted-late",
                Severity.Information,
                PayGapColumns.SubmittedAfterTheDeadline,
                $"Submitted after the deadline{(submitted is { } at ? $", on {at:yyyy-MM-dd}" : "")}."));
        }
        else if (after)
        {
            faults.Add(record.Fault(
                "submitted-late",
                Severity.Information,
                PayGapColumns.DateSubmitted,
                $"Submitted on {submitted:yyyy-MM-dd}, after the due date {due:yyyy-MM-dd}, though not marked as late (it may have been changed since).",
                $"not after {due:yyyy-MM-dd}"));
        }
    }

    private static DateTime? Date(PayGapRecord record, string column, List<ImportFault> faults)
    {
        var text = record.Text(column);

        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (text.Length > 0)
        {
            faults.Add(record.Fault("not-a-date", Severity.Warning, column, $"{column} holds \"{text}\", which is not a date.", "yyyy/MM/dd HH:mm:ss"));
        }

        return null;
    }
}
