using System.Buffers;
using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>What a file says about how far an action is. It is kept beside the status the platform derives.</summary>
/// <param name="Word">As written, null when a colour says it alone.</param>
/// <param name="Colour">As shown or named.</param>
/// <param name="KeyText">The line of the file's key it was read by.</param>
/// <param name="Meaning">Null when the colour is in no key.</param>
internal sealed record StatusFound(
    string? Word, KeyColour? Colour, string? KeyText, StatusMeaning? Meaning, string At, double Certainty, string Why, string? Note);

/// <summary>Reads status out of words and colours by the file's own key.</summary>
internal sealed class StatusReader(StatusKey key)
{
    private static readonly SearchValues<char> Pauses = SearchValues.Create(":;\n.(–");

    /// <summary>The status of a cell and, as its note, what else the cell says. Null when it gives no status.</summary>
    /// <param name="strict">True where prose is expected: only a status that stands for itself counts.</param>
    internal StatusFound? Read(SourceCell cell, bool strict = false)
    {
        var text = cell.Text;
        var shown = ColourName.OfFill(cell.Fill);

        if (text.Length == 0 || ImportWords.Nothing.Contains(text))
        {
            return shown is { } colour ? ByColour(cell, null, colour, cell.Fill, null) : null;
        }

        var (head, tail) = Split(text);

        if (key.FindWords(head) is { } line)
        {
            return shown is { } other && key.Find(other) is { } its && its.Meaning.Lifecycle != line.Meaning.Lifecycle
                ? new(head, shown, line.Text, line.Meaning, cell.Address, 0.5, $"the word and the colour {Name(other)} do not say the same by the key", tail)
                : new(head, shown ?? line.Colour, line.Text, line.Meaning, cell.Address, 0.95, "the words of the key", tail);
        }

        if (ColourName.OfText(head) is { } named)
        {
            var told = tail is null ? null : StatusWord.Find(tail);

            return told is { Certainty: >= 0.8 } && key.Find(named) is null
                ? ByWord(cell, text, told, named, tail)
                : ByColour(cell, head, named, null, tail) is var byColour && shown is { } beside && beside != named
                    ? byColour with { Certainty = Math.Min(byColour.Certainty, 0.5), Why = $"the word says {head} and the cell is {Name(beside)}" }
                    : byColour;
        }

        if (StatusWord.Find(text) is { } word && (!strict || word.Whole || StatusWord.Find(head) is { Whole: true }))
        {
            var alone = word.Whole || StatusWord.Find(head) is { Whole: true } || LastColour(text) is not null;

            return ByWord(cell, word.Whole || tail is null ? text : head, alone ? word : word with { Certainty = Math.Min(word.Certainty, 0.65) },
                shown ?? LastColour(text), word.Whole ? null : alone ? tail : text);
        }

        return shown is { } fill ? ByColour(cell, null, fill, cell.Fill, text) : null;
    }

    private StatusFound ByWord(SourceCell cell, string text, StatusWord word, KeyColour? colour, string? note)
    {
        var clash = colour is { } shown && key.Find(shown) is { } line && line.Meaning.Lifecycle != word.Meaning.Lifecycle;
        var certainty = word.Contradicted ? 0.4 : clash ? 0.5 : word.Certainty;

        var why = word.Contradicted ? "the text contradicts itself"
            : clash ? $"the word and the colour {Name(colour!.Value)} do not say the same by the key"
            : "its words";

        return new(text, colour, null, word.Meaning, cell.Address, certainty, why, note);
    }

    private StatusFound ByColour(SourceCell cell, string? word, KeyColour colour, string? fill, string? note)
    {
        if (key.Find(colour, fill) is { } line)
        {
            return new(word, line.Colour, line.Text, line.Meaning, cell.Address, line.Fill is not null && line.Fill == fill ? 1 : 0.9,
                $"the colour {Name(colour)} by the file's own key", note);
        }

        if (key.IsGiven)
        {
            return new(word, colour, null, null, cell.Address, 0.3, $"{Name(colour)} is not in the file's key", note);
        }

        return ImportWords.WithoutKey.FirstOrDefault(entry => entry.Colour == colour) is { } usual
            ? new(word, colour, null, usual.Meaning, cell.Address, usual.Certainty, $"the file has no key. {usual.Doubt}", note)
            : new(word, colour, null, null, cell.Address, 0.3, $"the file has no key that says what {Name(colour)} means", note);
    }

    /// <summary>The first words up to a sign that more follows, and what follows.</summary>
    private static (string Head, string? Tail) Split(string text)
    {
        var at = text.AsSpan().IndexOfAny(Pauses);
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        at = at < 0 ? dash : dash < 0 ? at : Math.Min(at, dash);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        at = comma > 0 && (at < 0 || comma < at) ? comma : at;

        return at <= 0 ? (text, null)
            : (text[..at].Trim(), text[(at + 1)..].Trim(' ', '-', '–', ':', '\n', ')', '.') is { Length: > 0 } tail ? tail : null);
    }

    private static KeyColour? LastColour(string text) => ColourName.OfText(text.Split(',', '-', '/', '(')[^1]);

    private static string Name(KeyColour colour) => colour.ToString().ToLowerInvariant();
}
