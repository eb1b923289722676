using EdiRegion.Region.Disclosure;

namespace EdiRegion.Region.Loading;

/// <summary>Builds the policy from the thresholds per audience; a later file replaces an audience's.</summary>
internal static class ReadDisclosure
{
    internal static DisclosurePolicy From(IReadOnlyList<DefinitionNode> files)
    {
        var rules = Keyed.Read(files, "audiences", "audience")
            .ToDictionary(entry => entry.Value.Choice<Audience>("audience"), entry => Rule(entry.Value));
        foreach (var audience in Enum.GetValues<Audience>().Where(audience => !rules.ContainsKey(audience)))
        {
            throw files[0].Fault($"the audience {audience.ToString().ToLowerInvariant()} has no thresholds.");
        }

        return new(rules);
    }

    private static DisclosureRule Rule(DefinitionNode node)
    {
        var rule = new DisclosureRule((int)node.Number("hiddenUpTo"), (int)node.Number("roundedTo"));
        var least = rule.RoundedTo == 0 ? 0 : DisclosurePolicy.Round(rule.HiddenUpTo + 1, rule.RoundedTo);

        return least > 0 && least <= rule.HiddenUpTo
            ? throw node.Fault(
                $"{rule.HiddenUpTo + 1} would be shown as {least}, inside the hidden range 1 to {rule.HiddenUpTo}. Choose another rounding.")
            : rule;
    }
}
