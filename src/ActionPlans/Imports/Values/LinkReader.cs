using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Requirements that a text names, and the text without the lines that do nothing else.</summary>
internal sealed record LinksRead(IReadOnlyList<Sourced<string>> Requirements, string Rest, bool Assumed);

/// <summary>Recognises links to national frameworks in text.</summary>
internal sealed class LinkReader(Definitions definitions)
{
    private const double Named = 0.95;
    private const double Assumed = 0.75;

    private readonly Dictionary<string, IReadOnlyList<Mention>> _known = new(StringComparer.Ordinal);

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Words of which references are made, the names of the frameworks among them.</summary>
    private readonly HashSet<string> _linkWords = [.. definitions.FrameworkList.Where(framework => !framework.Local)
        .SelectMany(framework => framework.Mentions).Concat(ImportWords.Texts.LinkWords).SelectMany(Spelling.Words)];

    internal LinksRead Read(string text, string at)
    {
        var mentions = Find(text);

        if (mentions.Count == 0)
        {
            return new([], text, false);
        }

        var links = mentions.SelectMany(mention => Keys(mention, text).Select(key => new Sourced<string>(key, at, mention.Assumed ? Assumed : Named)))
            .GroupBy(link => link.Value).Select(group => group.MaxBy(link => link.Certainty)!).ToList();

        var rest = text.Split('\n').Where(line => line.Trim().Length > 0 && !SaysOnlyLinks(line));

        return new(links, string.Join('\n', rest).Trim(), mentions.Any(mention => mention.Assumed));
    }

    /// <summary>True when a text names requirements and nothing else: "Links to Metrics 5, 6, 7 and 8".</summary>
    internal bool SaysOnlyLinks(string text)
    {
        var words = Spelling.Words(text);

        return words.Length > 0
            && words.Select(word => word.TrimEnd(Digits)).All(letters => letters.Length == 0 || _linkWords.Contains(letters))
            && Find(text).Count > 0;
    }

    /// <summary>Headings stand in many rows.</summary>
    private IReadOnlyList<Mention> Find(string text)
    {
        if (!_known.TryGetValue(text, out var mentions))
        {
            _known.Add(text, mentions = definitions.Mentions.Find(text));
        }

        return mentions;
    }

    /// <summary>A framework as a whole is no requirement, unless the text means all of its indicators.</summary>
    private IEnumerable<string> Keys(Mention mention, string text)
    {
        if (!definitions.Frameworks.TryGetValue(mention.Key, out var framework))
        {
            // "Race" is in every second sentence of these plans; whom an action is for stands in a column of its own.
            return definitions.FindRequirement(mention.Key)?.Kind is RequirementKind.Characteristic ? [] : [mention.Key];
        }

        var said = Spelling.Of(text.Substring(mention.Start, mention.Length));

        return ImportWords.Texts.EveryIndicator.Any(phrase => said.Contains(phrase, StringComparison.Ordinal))
            ? framework.Roots.Where(requirement => requirement.Kind is RequirementKind.Indicator).Select(requirement => requirement.Key)
            : [];
    }
}
