using System.Text.RegularExpressions;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Awards;

/// <summary>Finds organisations of the register by their names of all times, usual abbreviations and codes, and the places they are named after.</summary>
internal sealed partial class RegisterWords
{
    private static readonly string[] Boards = ["Integrated Care Board", "Integrated Care System", "ICB", "ICS", "STP"];

    // Words of organisations' names that are not places.
    private static readonly HashSet<string> General = new(StringComparer.OrdinalIgnoreCase)
    {
        "acute", "agnes", "ambulance", "and", "black", "care", "children's", "city", "combined", "community", "country", "east", "eliot", "england", "forest", "general", "george",
        "group", "health", "healthcare", "heart", "hospital", "hospitals", "hunt", "integrated", "jones", "mental", "mid", "midlands", "north", "of", "on", "orthopaedic",
        "partnership", "robert", "royal", "service", "services", "south", "teaching", "the", "united", "university", "valley", "west", "women's",
    };

    private static readonly HashSet<string> NeverAbbreviations = new(StringComparer.Ordinal) { "BAME", "BME", "EDI", "LGBT", "NHS", "UHS" };

    private readonly Regex _organisations;
    private readonly Regex _places;

    internal RegisterWords(OrganisationRegister register)
    {
        string[] systems = [.. register.Systems.SelectMany(system => system.Names).Select(name => name.Name)];
        string[] trusts = [.. register.All.Where(organisation => organisation.Kind == OrganisationKind.Trust).SelectMany(trust => trust.Names).Select(name => name.Name)];
        string[] stems = [.. trusts.Select(Stem).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] spelt =
        [
            .. systems.SelectMany(system => Boards.Select(board => $"{system} {board}")).SelectMany<string, string>(name => [name, $"NHS {name}"]),
            .. stems.SelectMany<string, string>(stem => [stem, $"{stem} Trust", $"{stem} NHS Trust", $"{stem} NHS Foundation Trust", $"{stem} Foundation Trust"]),
        ];
        string[] shortened = [.. stems.SelectMany(Abbreviations).Concat(register.All.Select(organisation => organisation.Ods))];
        string[] places =
        [
            .. systems.SelectMany(name => name.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries)),
            .. systems,
            .. stems.SelectMany(stem => stem.Split(' ')).Where(word => word.Length > 3 && !General.Contains(word)),
        ];
        _organisations = Whole($"(?:the )?(?:{Any(spelt)})", $"(?-i:{Any(shortened)})");
        _places = Whole(Any(places.Where(place => place.Contains(' ', StringComparison.Ordinal) || place.Contains('-', StringComparison.Ordinal))), $"(?=(?-i:[A-Z]))(?:{Any(places)})");
    }

    internal IEnumerable<Passage> In(string text) => _organisations.Matches(text).Select(match => Passage.Of(match, RedactionKind.Organisation))
        .Concat(_places.Matches(text).Select(match => Passage.Of(match, RedactionKind.Place)));

    internal static IEnumerable<Passage> Bodies(string text, string[] bodies) => bodies.Where(body => body.Trim().Length > 2)
        .SelectMany(body => Whole(Any([body.Trim()])).Matches(text)).Select(match => Passage.Of(match, RedactionKind.Organisation));

    private static string Stem(string name) => Ending().Replace(name, "");

    /// <summary>Initials of the name, alone (three letters or more) and with T or FT behind: <c>UHB</c>, <c>RWT</c>, <c>MPFT</c>.</summary>
    private static IEnumerable<string> Abbreviations(string stem)
    {
        var initials = string.Concat(stem.Split([' ', '-']).Where(word => word is not ("and" or "of" or "on" or "the")).Select(word => char.ToUpperInvariant(word[0])));
        string[] usual = [initials, $"{initials}T", $"{initials}FT", $"{initials}NHST", $"{initials}NHSFT"];
        return usual.Where(short_ => short_.Length > 2 && initials.Length > 1 && !NeverAbbreviations.Contains(short_));
    }

    private static string Any(IEnumerable<string> words) => string.Join('|', words.Select(FoldedText.Of).Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(word => Regex.Replace(Regex.Escape(word), @"(?:\\ |-)", "[ -]+")));

    private static Regex Whole(params string[] patterns) =>
        new($@"(?<![\p{{L}}\d])(?:{string.Join('|', patterns)})(?:'s)?(?![\p{{L}}\d])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    [GeneratedRegex("^The | (?:NHS )?(?:Foundation )?Trust$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
