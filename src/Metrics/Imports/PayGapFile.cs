using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Metrics.Imports;

/// <summary>One record of the file: whose it is, its figures as cells of `pay-gap`, and every fault found in it.</summary>
internal sealed record PayGapRow(
    int Record,
    int Line,
    string Employer,
    Organisation? Organisation,
    string MatchedBy,
    IReadOnlyDictionary<string, Cell> Cells,
    IReadOnlyList<ImportFault> Faults)
{
    /// <summary>True when a fault forbids taking this record in.</summary>
    internal bool Refused => Faults.Any(fault => fault.Severity is Severity.Error);
}

/// <summary>
/// The yearly file of the gender pay gap service, read against the register. Problems concern the file as a whole (then there are no rows);
/// Missing are the trusts that owe the figures and are not in it.
/// </summary>
internal sealed record PayGapFile(IReadOnlyList<PayGapRow> Rows, IReadOnlyList<ImportFault> Problems, IReadOnlyList<string> Missing)
{
    internal static async Task<PayGapFile> ReadAsync(
        Stream content, OrganisationRegister organisations, Collection collection, Period period, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, ct);

        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), organisations, collection, period);
    }

    internal static PayGapFile Read(ReadOnlyMemory<byte> content, OrganisationRegister organisations, Collection collection, Period period)
    {
        if (period.Kind != collection.PeriodKind)
        {
            return new([], [new("wrong-period", Severity.Error, null, null, $"{collection.Label} is collected by year.", $"{period}", "2022-23")], []);
        }

        if (CsvText.WhyNot(content.Span) is { } notACsv)
        {
            return new([], [notACsv], []);
        }

        var table = CsvTable.Read(content);

        if (PayGapColumns.Faults(table) is { Count: > 0 } faults)
        {
            return new([], faults, []);
        }

        var columns = PayGapColumns.Positions(table.Header);
        var employers = new EmployerRegister(organisations);
        PayGapRow[] rows = [.. table.Records.Select(record => PayGapRowReader.Read(record, new(record, columns), employers, collection, period))];
        rows = PayGapRowReader.RefuseDuplicates(rows);

        var found = rows.Select(row => row.Organisation?.Ods).ToHashSet();

        var expected = organisations.Expected(collection, period).Select(trust => trust.Ods);

        return new(rows, [], [.. expected.Where(ods => !found.Contains(ods))]);
    }
}
