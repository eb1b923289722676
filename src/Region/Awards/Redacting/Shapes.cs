using System.Text.RegularExpressions;

namespace EdiRegion.Region.Awards;

/// <summary>Finds what gives people away by its shape alone.</summary>
internal static partial class Shapes
{
    internal const string Title = @"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Sister|Matron|Nurse|Rev|Reverend|Imam|Rabbi)\.? )";

    // Capitalised words that are no part of a name, though they stand beside others.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "action", "after", "all", "allied", "an", "and", "april", "as", "asian", "assistant", "associate", "at", "august", "award", "awards", "bame", "band", "before", "belonging", "black", "bme", "board",
        "but", "by", "caribbean", "care", "centre", "chair", "champion", "champions", "change", "changemaker", "charity", "chief", "children", "christian", "clinical", "code", "committee", "community", "council", "day", "december", "delivery",
        "deputy", "director", "disability", "disabled", "disabilities", "diversity", "edi", "eid", "emergency", "employee", "employer", "english", "equality", "equity", "ethnic", "every", "executive", "fair", "february", "finance", "first", "for", "forum", "foundation", "freedom", "friday", "from", "gender", "group", "guardian", "he", "head", "health",
        "healthcare", "her", "his", "history", "hospital", "hr", "human", "i", "in", "inclusion", "inclusive", "integrated", "international", "it", "january", "jewish", "july", "june", "just", "lead", "leader", "leaders", "leadership", "learning", "lgbt", "lgbtq", "manager", "managers", "march", "maternity", "matron", "may",
        "medical", "mental", "monday", "month", "muslim", "my", "national", "network", "networks", "new", "nhs", "nhse", "non", "november", "nurse", "nurses", "nursing", "october", "of", "officer", "on", "one", "operating", "our", "outstanding", "patient", "patients", "people", "plan", "policy", "practice", "pride", "programme", "project", "race", "ramadan",
        "recruitment", "region", "regional", "resources", "reverse", "royal", "saturday", "scheme", "section", "senior", "september", "service", "services", "shared", "she", "sister", "social", "south", "speak", "staff", "standard", "strategic", "strategy", "sunday", "support", "survey", "system", "team", "teams", "that", "the", "their", "they", "this", "thursday", "to", "training",
        "trust", "tuesday", "unit", "university", "up", "ward", "we", "wednesday", "week", "welcome", "wellbeing", "when", "white", "windrush", "with", "women", "workforce", "working", "wdes", "wres", "year", "young",
    };

    internal static IEnumerable<Passage> Contacts(string text) => Contact().Matches(text).Select(match => Passage.Of(match, RedactionKind.Contact));

    internal static IEnumerable<Passage> Places(string text) => Postcode().Matches(text).Select(match => Passage.Of(match, RedactionKind.Place))
        .Concat(Site().Matches(text).Select(FromName).OfType<Passage>());

    internal static IEnumerable<Passage> Names(string text) => Titled().Matches(text).Select(match => Passage.Of(match, RedactionKind.Name))
        .Concat(Capitalised().Matches(text).Where(match => match.Value.Split(' ', '-').All(word => !Common.Contains(Bare(word)))).Select(match => Passage.Of(match, RedactionKind.Name, guess: true)));

    /// <summary>A site from the first word on that can be its name; none when every word is a common one, as in "the Hospital".</summary>
    private static Passage? FromName(Match match)
    {
        var words = match.Value.Split(' ');
        var skipped = words.TakeWhile(Common.Contains).Sum(word => word.Length + 1);
        return match.Groups["number"].Success || words[..^1].Any(word => !Common.Contains(word))
            ? new(match.Index + (match.Groups["number"].Success ? 0 : skipped), match.Length - (match.Groups["number"].Success ? 0 : skipped), RedactionKind.Place, Guess: true)
            : null;
    }

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    [GeneratedRegex(
        @"(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?:https?://|www\.)[^\s<>""]+[^\s<>"".,;:!?)]|(?<![\p{L}\d@.])@[A-Za-z]\w{2,}|(?<![\d])(?:\+44[ ()-]*|0)(?:\d[ ()-]*){8,10}\d(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:(?:\p{Lu}[\p{L}'-]+ ){1,4}(?:Hospital|Infirmary|Hospice|Clinic|Campus|Surgery|Ward|Unit|Health Centre|Medical Centre)|Ward (?<number>[A-Z]?\d{1,3}[A-Z]?))(?![\p{L}\d])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Site();

    [GeneratedRegex(@"(?<![\p{L}\d])" + Title + @"(?:\p{Lu}[\p{L}'-]*\.?)(?: \p{Lu}[\p{L}'-]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?<![\p{L}\d])\p{Lu}[\p{Ll}'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'-]*\p{Ll}))+(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();
}
