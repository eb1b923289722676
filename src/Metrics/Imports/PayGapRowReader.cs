using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Metrics.Imports;

/// <summary>One record made into a row: matched, its figures read, and everything doubtful about it said.</summary>
internal static class PayGapRowReader
{
    internal static PayGapRow Read(CsvRecord source, PayGapRecord record, EmployerRegister employers, Collection collection, Period period)
    {
        var employer = record.Text(PayGapColumns.EmployerName);

        if (source.Fault is { } unreadable)
        {
            return new(record.Number, record.Line, employer, null, "none", new Dictionary<string, Cell>(), [unreadable]);
        }

        var match = employers.Match(record);
        List<ImportFault> faults = [.. match.Faults];

        LookAtLineBreaks(record, faults);
        PayGapDates.Check(record, period, faults);
        var cells = PayGapFigures.Read(record, faults);

        if (match.Organisation is { } organisation)
        {
            LookAtOrganisation(record, organisation, collection.SnapshotDate(period), faults);
            faults.AddRange(Validation.Check(collection, period, organisation, cells).Select(finding => Fault(record, finding)));
        }

        return new(record.Number, record.Line, employer, match.Organisation, match.How, cells, [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>Two records of one trust: nobody can know which is right, so neither is taken.</summary>
    internal static PayGapRow[] RefuseDuplicates(PayGapRow[] rows)
    {
        var repeated = rows.Where(row => row.Organisation is not null).ToLookup(row => row.Organisation!.Ods);

        return [.. rows.Select(row => row.Organisation is { } organisation && repeated[organisation.Ods].Count() > 1
            ? row with { Faults = [Duplicate(row, repeated[organisation.Ods]), .. row.Faults] }
            : row)];
    }

    private static void LookAtLineBreaks(PayGapRecord record, List<ImportFault> faults)
    {
        foreach (var column in record.Columns.Where(column => record.Text(column).Contains('\n', StringComparison.Ordinal)))
        {
            faults.Add(record.Fault(
                "line-break-in-field",
                Severity.Information,
                column,
                $"{column} holds a line break, so this record stretches over several lines. It was read as one record.",
                "one line"));
        }
    }

    private static void LookAtOrganisation(PayGapRecord record, Organisation organisation, DateOnly snapshot, List<ImportFault> faults)
    {
        if (!organisation.IsOpen(snapshot))
        {
            faults.Add(record.Fault(
                "organisation-not-open",
                Severity.Error,
                record.Has(PayGapColumns.Ods) ? PayGapColumns.Ods : PayGapColumns.EmployerName,
                $"{organisation.Ods} was not open on the snapshot date {snapshot:yyyy-MM-dd}.",
                "a trust open on that date"));
        }

        if (EmployerNames.Spelling(record.Text(PayGapColumns.EmployerName)) != EmployerNames.Spelling(organisation.Name))
        {
            faults.Add(record.Fault(
                "stale-employer-name",
                Severity.Information,
                PayGapColumns.EmployerName,
                $"The employer name is not the current name of {organisation.Ods}.",
                organisation.Name));
        }
    }

    private static ImportFault Fault(PayGapRecord record, Finding finding)
    {
        var column = PayGapColumns.Of(finding.Cell);
        var (line, found) = column is null ? (record.Line, null) : (record.LineOf(column), record.Text(column));

        return new(finding.Rule, finding.Severity, line, column, finding.Message, finding.Found ?? found, finding.Expected);
    }

    private static ImportFault Duplicate(PayGapRow row, IEnumerable<PayGapRow> all) => new(
        "duplicate-organisation",
        Severity.Error,
        row.Line,
        PayGapColumns.EmployerName,
        $"{row.Organisation!.Ods} is in this file more than once: records {string.Join(", ", all.Select(each => each.Record))}. Leave one.",
        row.Employer,
        "one record for each trust");
}
