using EdiRegion.Region.Collections;
using EdiRegion.Region.Collections.Rules;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Loading;

/// <summary>Builds the rules of a collection: those every collection has, those its file names and those its measures ask for.</summary>
internal static class ReadRules
{
    internal static IReadOnlyList<Rule> Of(CollectionFile file, IReadOnlyList<Measure> measures)
    {
        CellDefinition[] counts = [.. file.Cells.Values.Where(cell => cell.Kind == CellKind.Count)];
        CellDefinition[] headcounts = [.. counts.Where(cell => cell.Headcount)];
        List<Rule> rules = [new OpenOnSnapshot { Id = "V39", Text = "The organisation is open on the snapshot date." }];
        if (counts.Length > 0)
        {
            rules.Add(new WholeCounts(counts) { Id = "V01", Text = "Every count is a whole number, 0 or more." });
        }

        if (headcounts.Length > 0)
        {
            rules.Add(new HeadcountNotFte(headcounts) { Id = "V40", Text = "The workforce is counted in people, not in whole-time equivalents." });
        }

        foreach (var limits in file.Cells.Values.Where(cell => cell.Least is not null || cell.Greatest is not null).GroupBy(cell => cell.LimitRule))
        {
            rules.Add(new WithinLimits([.. limits]) { Id = limits.Key, Text = "A percentage lies within its limits." });
        }

        rules.AddRange(file.Node.List("rules").SelectMany(node => file.Dimensions.Combine(node, node.Texts("each")).SelectMany(choice => Named(node, file, choice))));
        rules.AddRange(measures.Where(measure => measure.Collection == file.Node.Text("key")).SelectMany(Ratios));
        return [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Rule> Ratios(Measure measure) => measure.Bases.Take(1).Select(basis => basis.Formula).OfType<Likelihood>()
        .Select(likelihood => new Calculable(measure.Label, likelihood) { Id = "V19", Text = "A relative likelihood needs both groups and a rate above 0 to compare with." });

    private static IEnumerable<Rule> Named(DefinitionNode node, CollectionFile file, Choice choice)
    {
        var (id, text) = (node.Text("rule"), node.Text("text"));
        switch (node.Text("check"))
        {
            case "notMoreThan":
                yield return new NotMoreThan(One(node, "part"), file.KeysOf(node, "whole", choice), node.Has("severity") ? node.Choice<Severity>("severity") : Severity.Error, node.Flag("overridable"), Sentence(node)) { Id = id, Text = text };
                break;
            case "sumEquals":
                yield return new SumEquals(file.KeysOf(node, "parts", choice), One(node, "total"), Sentence(node)) { Id = id, Text = text };
                break;
            case "addsTo100":
                yield return new AddsToHundred(file.CellsOf(node, "parts", choice)) { Id = id, Text = text };
                break;
            case "oppositeSigns":
                yield return new OppositeSigns(One(node, "mean"), One(node, "median")) { Id = id, Text = text };
                break;
            case "unknownShare":
                yield return new UnknownShare(One(node, "unknown"), file.KeysOf(node, "all", choice), node.Number("warningAbove"), node.Number("errorAbove"), Sentence(node)) { Id = id, Text = text };
                break;
            case "expectedZero":
                foreach (var cell in file.CellsOf(node, "cells", choice))
                {
                    yield return new ExpectedZero(cell, Sentence(node)) { Id = id, Text = text };
                }

                break;
            case "shareAtMost":
                yield return new ShareAtMost(file.KeysOf(node, "parts", choice), file.KeysOf(node, "all", choice), node.Number("percent"), Sentence(node)) { Id = id, Text = text };
                break;
            case "notAllZero":
                yield return new NotAllZero(file.KeysOf(node, "cells", choice), file.KeysOf(node, "all", choice), node.Number("over"), [.. node.List("trustTypes").Select(type => Enum.Parse<TrustType>(type.Value, ignoreCase: true))], Sentence(node)) { Id = id, Text = text };
                break;
            case "repeatedNumbers":
                yield return new RepeatedNumbers(file.CellsOf(node, "cells", choice), node.Number("above"), (int)node.Number("times")) { Id = id, Text = text };
                break;
            case "equalColumns":
                var columns = file.CellsOf(node, "cells", choice).GroupBy(cell => cell.Group).Select(column => column.ToArray()).ToArray();
                foreach (var (first, second) in columns.SelectMany((column, i) => columns.Skip(i + 1).Select(other => (column, other))))
                {
                    yield return new EqualColumns(first, second, (int)node.Number("rows")) { Id = id, Text = text };
                }

                break;
            case var unknown:
                throw node.At("check").Fault($"'{unknown}' is not a check.");
        }

        CellDefinition One(DefinitionNode at, string field) => file.Cell(at.At(field), choice.Keys(at.Text(field)));
        string Sentence(DefinitionNode at) => choice.Labels(at.Text("message"));
    }
}
