using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Disclosure;

/// <summary>
/// The one place where a count is made fit for its audience. Thresholds are data (<c>Data/disclosure</c>); the shipped ones follow the
/// NHS Digital rule for sub-national counts: 0 stays, 1 to 7 hidden, the rest to the nearest 5.
/// </summary>
public sealed class DisclosurePolicy
{
    private readonly IReadOnlyDictionary<Audience, DisclosureRule> _rules;

    internal DisclosurePolicy(IReadOnlyDictionary<Audience, DisclosureRule> rules) => _rules = rules;

    public DisclosureRule For(Audience audience) => _rules[audience];

    /// <summary>What the audience sees of a count of people; null stays null, and a negative figure is no count.</summary>
    public DisclosedCount Disclose(decimal? count, Audience audience)
    {
        if (count is not { } exact || exact < 0)
        {
            return DisclosedCount.None;
        }

        var rule = _rules[audience];
        if (exact > 0 && rule.HiddenUpTo > 0 && decimal.Floor(exact) <= rule.HiddenUpTo)
        {
            return DisclosedCount.Suppressed;
        }

        return DisclosedCount.Of(rule.RoundedTo == 0 ? exact : Round(exact, rule.RoundedTo));
    }

    /// <summary>
    /// The parts of a measure with their counts disclosed. When one count is hidden no rate is shown: a rate gives its own count away, and
    /// beside a ratio also that of the other part.
    /// </summary>
    public IReadOnlyList<DisclosedPart> Disclose(IReadOnlyList<MeasurePart> parts, Audience audience)
    {
        var disclosed = parts.Select(part => Disclose(part, audience)).ToList();

        return disclosed.Exists(Hides) ? disclosed.ConvertAll(part => part with { Rate = null }) : disclosed;
    }

    /// <summary>True when a count of the part is hidden.</summary>
    public static bool Hides(DisclosedPart part) => part.Numerator.IsSuppressed || part.Denominator.IsSuppressed;

    private DisclosedPart Disclose(MeasurePart part, Audience audience)
    {
        var numerator = Disclose(part.Numerator, audience);
        var denominator = Disclose(part.Denominator, audience);
        var withheld = numerator.IsSuppressed || (denominator.IsSuppressed && part.Numerator is not null);
        return new(part.Group, part.Label, numerator, denominator, withheld ? null : part.Rate);
    }

    internal static decimal Round(decimal count, int to) => decimal.Round(count / to, MidpointRounding.AwayFromZero) * to;
}
