using EdiRegion.Region.Collections;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Loading;

/// <summary>Builds collections: first their cells, then, once the measures are known, their rules.</summary>
internal static class ReadCollections
{
    internal static IReadOnlyDictionary<string, CollectionFile> Cells(IReadOnlyList<DefinitionNode> files)
    {
        var collections = new OrderedDictionary<string, CollectionFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var dimensions = new Dimensions(file);
            Section[] sections = [.. file.List("sections").Select(section => Section(section, dimensions))];
            var cells = new Dictionary<string, CellDefinition>(StringComparer.Ordinal);
            foreach (var cell in sections.SelectMany(section => section.Cells))
            {
                if (!cells.TryAdd(cell.Key, cell))
                {
                    throw file.At("sections").Fault($"the cell '{cell.Key}' is defined twice.");
                }
            }

            collections[file.Text("key")] = new(file, dimensions, sections, cells);
        }

        return collections;
    }

    internal static Collection Build(CollectionFile file, IReadOnlyList<Measure> measures)
    {
        var rules = ReadRules.Of(file, measures);
        var reads = rules.SelectMany(rule => rule.Reads.Select(cell => (Cell: cell, rule.Id)));
        foreach (var readers in reads.GroupBy(read => read.Cell, read => read.Id))
        {
            file.Cells[readers.Key].Rules = [.. readers.Distinct()];
        }

        return new(file.Sections)
        {
            Key = file.Node.Text("key"),
            Label = file.Node.Text("label"),
            Version = file.Node.Text("version"),
            PeriodKind = file.Node.Choice<PeriodKind>("period"),
            OwedBy = file.Node.Has("owedBy") ? file.Node.Choice<OrganisationKind>("owedBy") : OrganisationKind.Trust,
            Published = file.Node.Flag("published"),
            Source = file.Node.OptionalText("source"),
            SnapshotYearOffset = file.Node.OptionalText("snapshot") == "dayBefore" ? -1 : 0,
            Rules = rules,
        };
    }

    private static Section Section(DefinitionNode node, Dimensions dimensions) => new(
        node.Text("key"), node.Text("title"), node.OptionalText("hint"), [.. node.List("cells").SelectMany(cells => Rows(cells, dimensions))]);

    private static IEnumerable<CellDefinition> Rows(DefinitionNode node, Dimensions dimensions)
    {
        foreach (var row in dimensions.Combine(node.At("row"), node.Text("row")))
        {
            if (node.OptionalText("by") is not { } by)
            {
                yield return Cell(node, row, null, null);
                continue;
            }

            foreach (var (group, label) in dimensions.Values(node.At("by"), by))
            {
                yield return Cell(node, row, group, label);
            }
        }
    }

    private static CellDefinition Cell(DefinitionNode node, Choice choice, string? group, string? groupLabel)
    {
        var row = choice.Keys(node.Text("row"));
        var label = choice.Labels(node.Text("label"));
        var kind = node.Choice<CellKind>("kind");
        return new()
        {
            Key = group is null ? row : $"{row}.{group}",
            Label = groupLabel is null ? label : $"{label} ({groupLabel})",
            Unit = node.OptionalText("unit") ?? (kind == CellKind.Count ? "people" : "percent"),
            Kind = kind,
            Row = row,
            RowLabel = choice.Labels(node.OptionalText("rowLabel") ?? node.Text("label")),
            Group = group,
            GroupLabel = groupLabel,
            Headcount = node.Flag("headcount"),
            HalvesBefore = node.OptionalPeriod("halvesBefore"),
            Least = node.OptionalNumber("least"),
            Greatest = node.OptionalNumber("greatest"),
            LimitRule = node.OptionalText("limitRule") ?? "V14",
        };
    }
}
