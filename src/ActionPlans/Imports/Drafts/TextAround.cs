using System.Text.RegularExpressions;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>What the text around a plan says of it: its title, and the day it speaks of.</summary>
internal sealed partial class TextAround(PlanSections parts, DateFinder dates)
{
    private const int LongestTitle = 200;

    /// <summary>The first short text that is neither key nor note.</summary>
    internal string? Title => Texts.FirstOrDefault(text => text.Length is > 3 and < LongestTitle
        && !KeyFinder.InText(text, "").Any()
        && !ImportWords.Texts.KeyOpeners.Contains(Spelling.Of(text))
        && ColourName.OfText(text) is null
        && !AsAtWords().IsMatch(text)
        && !ImportWords.Texts.NoteOpeners.Any(opener => Spelling.Of(text).StartsWith(Spelling.Of(opener) + " ", StringComparison.Ordinal)))?.ReplaceLineEndings(" ");

    internal DateOnly? AsAt => Texts
        .Select(text => AsAtWords().Match(text) is { Success: true } match && dates.Find(text[match.Index..]) is [var first, ..] ? first.Ends : null)
        .FirstOrDefault(day => day is not null);

    private IEnumerable<string> Texts => parts.Above.Select(above => above.Text).Concat(parts.Texts.Select(cell => cell.Text));

    [GeneratedRegex(@"\b(?:as at|position at|status at|correct at|correct as of|as of|last updated|updated|progress to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsAtWords();
}
