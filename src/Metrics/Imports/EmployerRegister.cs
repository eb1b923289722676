using System.Text.Json;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Metrics.Imports;

/// <summary>Which organisation a record is about, how that was found out (ods, nameAndEmployerId, name, employerId, none) and what was doubtful.</summary>
internal sealed record EmployerMatch(Organisation? Organisation, string How, IReadOnlyList<ImportFault> Faults);

/// <summary>Finds the organisation of a record: by its ODS code where there is one, else by names and id at the gender pay gap service.</summary>
internal sealed class EmployerRegister(OrganisationRegister organisations)
{
    private static readonly IReadOnlyDictionary<string, string> EmployerIds = ReadEmployerIds();

    private readonly ILookup<string, string> _names = organisations.All
        .Where(organisation => organisation.Kind is OrganisationKind.Trust)
        .SelectMany(organisation => organisation.Names.Select(name => (Key: EmployerNames.Key(name.Name), organisation.Ods)).Distinct())
        .ToLookup(entry => entry.Key, entry => entry.Ods);

    internal EmployerMatch Match(PayGapRecord record) =>
        record.Text(PayGapColumns.Ods) is { Length: > 0 } ods ? ByOds(record, ods) : ByNameAndEmployerId(record);

    private EmployerMatch ByOds(PayGapRecord record, string ods)
    {
        var known = EmployerIds.GetValueOrDefault(record.Text(PayGapColumns.EmployerId));

        if (organisations.Find(ods.ToUpperInvariant()) is not { Kind: OrganisationKind.Trust } organisation)
        {
            var instead = ByNameAndEmployerId(record).Organisation;

            return new(null, "none", [record.Fault(
                "unknown-organisation",
                Severity.Error,
                PayGapColumns.Ods,
                $"No trust of the region has the ODS code {ods}.",
                instead is null ? "the code of a Midlands trust, such as RRK" : $"{instead.Ods} ({instead.Name}), going by name and id")]);
        }

        return new(organisation, "ods", known is null || known == organisation.Ods ? [] : [record.Fault(
            "employer-id-of-another",
            Severity.Warning,
            PayGapColumns.EmployerId,
            $"This employer id is known as the one of {known}, but the record is marked {organisation.Ods}. Check the ODS code.",
            $"the employer id of {organisation.Ods}")]);
    }

    private EmployerMatch ByNameAndEmployerId(PayGapRecord record)
    {
        var byId = EmployerIds.GetValueOrDefault(record.Text(PayGapColumns.EmployerId));
        string[] byName = [.. _names[EmployerNames.Key(record.Text(PayGapColumns.EmployerName))]
            .Concat(_names[EmployerNames.Key(record.Text(PayGapColumns.CurrentName))])
            .Distinct()];

        return (byId, byName) switch
        {
            (null, []) => new(null, "none", [record.Fault(
                "employer-not-recognised",
                Severity.Error,
                PayGapColumns.EmployerName,
                "Neither name nor employer id belongs to a trust of the region. Add the column \"ODS code (added)\" or leave the record out.",
                "a Midlands trust")]),
            (null, [var ods]) => Found(ods, "name", record.Fault(
                "matched-by-name",
                Severity.Warning,
                PayGapColumns.EmployerId,
                $"Matched to {ods} by its name alone; the employer id is not known yet. Check that it is this trust.")),
            (null, _) => new(null, "none", [record.Fault(
                "employer-ambiguous",
                Severity.Error,
                PayGapColumns.EmployerName,
                $"The name fits {string.Join(" and ", byName)}. Add the column \"ODS code (added)\".",
                "one trust")]),
            (_, []) => Found(byId, "employerId", record.Fault(
                "matched-by-employer-id",
                Severity.Warning,
                PayGapColumns.EmployerName,
                $"Matched to {byId} by its employer id alone; the name is none the register knows. Check that it is this trust.",
                organisations.Find(byId)?.Name)),
            _ when byName.Contains(byId) => Found(byId, "nameAndEmployerId"),
            _ => new(null, "none", [record.Fault(
                "employer-conflict",
                Severity.Error,
                PayGapColumns.EmployerId,
                $"The name is that of {string.Join(" or ", byName)}, the employer id that of {byId}. Add the column \"ODS code (added)\".",
                $"the employer id of {byName[0]}")]),
        };
    }

    private EmployerMatch Found(string ods, string how, params IReadOnlyList<ImportFault> faults) => new(organisations.Find(ods), how, faults);

    private static Dictionary<string, string> ReadEmployerIds()
    {
        using var file = typeof(EmployerRegister).Assembly.GetManifestResourceStream("EdiRegion.Metrics.Imports.employer-ids.json")!;
        using var document = JsonDocument.Parse(file);

        return document.RootElement.GetProperty("employers").Deserialize<Dictionary<string, string>>()!;
    }
}
