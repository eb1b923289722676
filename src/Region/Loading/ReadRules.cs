using EdiRegion.Region.Collections;
using EdiRegion.Region.Collections.Rules;
using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Loading;

/// <summary>Builds the rules of a collection: those every collection has, those its file names and those its measures ask for.</summary>
internal static class ReadRules
{
    internal static IReadOnlyList<Rule> Of(CollectionFile file, IReadOnlyList<Measure> measures)
    {
        var named = file.Node.List("rules").SelectMany(node => file.Dimensions.Combine(node, node.Texts("each"))
            .SelectMany(choice => Named(new(node, file, choice))));
        var ratios = measures.Where(measure => measure.Collection == file.Node.Text("key")).SelectMany(Ratios);

        return [.. Always(file.Cells.Values).Concat(named).Concat(ratios).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Rule> Always(IEnumerable<CellDefinition> cells)
    {
        CellDefinition[] counts = [.. cells.Where(cell => cell.Kind == CellKind.Count)];
        CellDefinition[] headcounts = [.. counts.Where(cell => cell.Headcount)];

        yield return new OpenOnSnapshot { Id = "V39", Text = "The organisation is open on the snapshot date." };

        if (counts.Length > 0)
        {
            yield return new WholeCounts(counts) { Id = "V01", Text = "Every count is a whole number, 0 or more." };
        }

        if (headcounts.Length > 0)
        {
            yield return new HeadcountNotFte(headcounts)
            {
                Id = "V40",
                Text = "The workforce is counted in people, not in whole-time equivalents.",
            };
        }

        foreach (var limits in cells.Where(cell => cell.Least is not null || cell.Greatest is not null).GroupBy(cell => cell.LimitRule))
        {
            yield return new WithinLimits([.. limits]) { Id = limits.Key, Text = "A percentage lies within its limits." };
        }
    }

    private static IEnumerable<Rule> Ratios(Measure measure) => measure.Bases.Take(1).Select(basis => basis.Formula).OfType<Likelihood>()
        .Select(likelihood => new Calculable(measure.Label, likelihood)
        {
            Id = "V19",
            Text = "A relative likelihood needs both groups and a rate above 0 to compare with.",
        });

    private static IEnumerable<Rule> Named(RuleEntry entry) => entry.Node.Text("check") switch
    {
        "notMoreThan" =>
        [
            new NotMoreThan(entry.Cell("part"), entry.Keys("whole"), entry.Severity, entry.Overridable, entry.Message)
            {
                Id = entry.Id,
                Text = entry.Text,
            },
        ],
        "sumEquals" => [new SumEquals(entry.Keys("parts"), entry.Cell("total"), entry.Message) { Id = entry.Id, Text = entry.Text }],
        "addsTo100" => [new AddsToHundred(entry.Cells("parts")) { Id = entry.Id, Text = entry.Text }],
        "oppositeSigns" => [new OppositeSigns(entry.Cell("mean"), entry.Cell("median")) { Id = entry.Id, Text = entry.Text }],
        "unknownShare" =>
        [
            new UnknownShare(entry.Cell("unknown"), entry.Keys("all"), entry.Number("warningAbove"), entry.Number("errorAbove"), entry.Message)
            {
                Id = entry.Id,
                Text = entry.Text,
            },
        ],
        "expectedZero" => entry.Cells("cells").Select(cell => new ExpectedZero(cell, entry.Message) { Id = entry.Id, Text = entry.Text }),
        "shareAtMost" =>
        [
            new ShareAtMost(entry.Keys("parts"), entry.Keys("all"), entry.Number("percent"), entry.Message) { Id = entry.Id, Text = entry.Text },
        ],
        "notAllZero" =>
        [
            new NotAllZero(entry.Keys("cells"), entry.Keys("all"), entry.Number("over"), entry.TrustTypes, entry.Message)
            {
                Id = entry.Id,
                Text = entry.Text,
            },
        ],
        "repeatedNumbers" =>
        [
            new RepeatedNumbers(entry.Cells("cells"), entry.Number("above"), (int)entry.Number("times")) { Id = entry.Id, Text = entry.Text },
        ],
        "equalColumns" => Pairs(entry.Cells("cells"))
            .Select(pair => new EqualColumns(pair.First, pair.Second, (int)entry.Number("rows")) { Id = entry.Id, Text = entry.Text }),
        var unknown => throw entry.Node.At("check").Fault($"'{unknown}' is not a check."),
    };

    /// <summary>Each group's column beside each later one.</summary>
    private static IEnumerable<(CellDefinition[] First, CellDefinition[] Second)> Pairs(CellDefinition[] cells)
    {
        var columns = cells.GroupBy(cell => cell.Group).Select(column => column.ToArray()).ToArray();
        return columns.SelectMany((column, i) => columns.Skip(i + 1).Select(other => (column, other)));
    }
}
