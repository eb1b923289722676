using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Loading;

/// <summary>Builds a scoring rule; a parameter of another rule is a fault.</summary>
internal static class ReadScoring
{
    internal static ScoringRule From(DefinitionNode node)
    {
        var rule = node.Text("kind") switch
        {
            "sumWithThresholds" => Take(node, ["thresholds"], () => new SumWithThresholds(BandsOf(node, "thresholds"))),
            "meanWithBands" => Take(node, ["bands", "asPercentage"], () => new MeanWithBands(BandsOf(node, "bands"), node.Flag("asPercentage"))),
            "medianOfInstances" => Take(
                node, ["each", "then"], () => new MedianOfInstances(node.Choice<MiddleOf>("each"), From(node.At("then")))),
            "allMustPass" => Take(node, ["tiers"], () => new AllMustPass([.. node.At("tiers").Token.Select((_, at) => Tier(node.Within($"tiers[{at}]")))])),
            "mandatoryItems" => Take(
                node, ["metFrom", "met", "improving", "notMet"],
                () => new MandatoryItems((int)node.Number("metFrom"), node.Text("met"), node.Text("improving"), node.Text("notMet"))),
            "distribution" => Take(node, [], () => new Distribution()),
            "applyAndExplain" => Take(
                node, ["appliedFrom", "applied", "explained", "open"],
                () => new ApplyAndExplain((int)node.Number("appliedFrom"), node.Text("applied"), node.Text("explained"), node.Text("open"))),
            var unknown => throw node.At("kind").Fault($"'{unknown}' is not a scoring rule."),
        };
        return rule with { NotApplicable = node.Has("notApplicable") ? node.Choice<NotApplicableRule>("notApplicable") : NotApplicableRule.CountsNothing };
    }

    private static ScoringRule Take(DefinitionNode node, string[] parameters, Func<ScoringRule> rule)
    {
        foreach (var (name, value) in node.Fields().Where(field => field.Name is not ("kind" or "notApplicable") && !parameters.Contains(field.Name)))
        {
            throw value.Fault(
                $"'{name}' does not belong to {node.Text("kind")}, which has {(parameters.Length == 0 ? "no parameters" : string.Join(", ", parameters))}.");
        }

        return rule();
    }

    private static Band[] BandsOf(DefinitionNode node, string field)
    {
        _ = node.At(field);
        return [.. node.List(field).Select(band => new Band(band.Number("from"), band.Text("label")))];
    }

    private static Tier Tier(DefinitionNode node) => new(
        node.Text("label"), (int?)node.OptionalNumber("all"),
        node.Has("require")
            ? node.At("require").Fields().ToDictionary(field => field.Name, field => field.Value.Token.ToObject<int>(), StringComparer.Ordinal)
            : new(StringComparer.Ordinal));
}
