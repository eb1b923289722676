using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>The words, colours and names by which plans are understood; data beside the code.</summary>
internal static class ImportWords
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly HeaderFile HeaderWords = Read<HeaderFile>("headers");
    private static readonly StatusFile StatusWords = Read<StatusFile>("statuses");
    private static readonly ColourFile Colours = Read<ColourFile>("colours");

    internal static IReadOnlyList<HeaderEntry> Headers => HeaderWords.Fields;

    internal static IReadOnlyList<MeaningEntry> Meanings => StatusWords.Meanings;

    internal static IReadOnlyList<DefaultEntry> WithoutKey => StatusWords.WithoutKey;

    internal static FrozenSet<string> CompleteMarks { get; } = StatusWords.CompleteMarks.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static FrozenSet<string> OpenMarks { get; } = StatusWords.OpenMarks.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What people write where there is nothing to say.</summary>
    internal static FrozenSet<string> Nothing { get; } = StatusWords.Nothing.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static FrozenDictionary<string, KeyColour> ColourNames { get; } = Colours.Names
        .SelectMany(entry => entry.Value.Select(name => (Name: name, Colour: entry.Key)))
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Colour, StringComparer.OrdinalIgnoreCase);

    internal static IReadOnlyList<HueEntry> Hues => Colours.Hues;

    internal static FrozenDictionary<string, string> Highlights { get; } = Colours.Highlights.ToFrozenDictionary(StringComparer.Ordinal);

    internal static string?[] OfficeTheme => Colours.OfficeTheme;

    internal static string?[] Indexed => Colours.Indexed;

    internal static DateWords Dates { get; } = Read<DateWords>("dates");

    internal static TextWords Texts { get; } = Read<TextWords>("texts");

    private static T Read<T>(string name)
    {
        using var file = typeof(ImportWords).Assembly.GetManifestResourceStream($"Imports/{name}.json")!;

        return JsonSerializer.Deserialize<T>(file, Options)!;
    }

    private sealed record HeaderFile(IReadOnlyList<HeaderEntry> Fields);

    private sealed record StatusFile(
        IReadOnlyList<MeaningEntry> Meanings,
        IReadOnlyList<string> CompleteMarks,
        IReadOnlyList<string> OpenMarks,
        IReadOnlyList<string> Nothing,
        IReadOnlyList<DefaultEntry> WithoutKey);

    private sealed record ColourFile(
        Dictionary<KeyColour, string[]> Names, IReadOnlyList<HueEntry> Hues, Dictionary<string, string> Highlights, string?[] OfficeTheme, string?[] Indexed);
}

/// <summary>Names of columns that mean one field.</summary>
internal sealed record HeaderEntry(Field Field, IReadOnlyList<string> Names, double Weight = 1);

/// <summary>Words of status that mean one thing.</summary>
internal sealed record MeaningEntry(Lifecycle Lifecycle, Confidence? Confidence, bool Evidenced, IReadOnlyList<string> Words)
{
    internal StatusMeaning Meaning => new(Lifecycle, Confidence, Evidenced);
}

/// <summary>What a colour most likely means where the file has no key, and why it may not.</summary>
internal sealed record DefaultEntry(KeyColour Colour, Lifecycle Lifecycle, Confidence? Confidence, double Certainty, string Doubt)
{
    internal StatusMeaning Meaning => new(Lifecycle, Confidence, Evidenced: false);
}

internal sealed record HueEntry(KeyColour Colour, double From, double To);

internal sealed record DateWords(
    Dictionary<string, int> Months,
    Dictionary<string, int> Seasons,
    IReadOnlyList<string> Ongoing,
    IReadOnlyList<string> Undecided,
    IReadOnlyList<string> Soon,
    IReadOnlyList<string> Starting,
    IReadOnlyList<string> Done,
    IReadOnlyList<string> Deadlines);

internal sealed record TextWords(
    IReadOnlyList<string> MeasureOpeners,
    IReadOnlyList<string> ObjectiveOpeners,
    HashSet<string> RowLabels,
    IReadOnlyList<string> NoteOpeners,
    HashSet<string> KeyOpeners,
    IReadOnlyList<string> LeadLabels,
    IReadOnlyList<string> DeputyLabels,
    IReadOnlyList<string> LinkWords,
    IReadOnlyList<string> EveryIndicator,
    HashSet<string> NoLeads,
    HashSet<string> StopWords);
