using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>The numbers plans give to their aims and actions.</summary>
internal static partial class RowRef
{
    internal static bool IsRef(string text) => Alone().IsMatch(text);

    /// <summary>A number at the beginning of a text, and the text without it: "1.1 Agree the plan", "Aim 3: Listen", "Objective 2 – Lead".</summary>
    internal static (string? Ref, string Words) Split(string text)
    {
        if (Worded().Match(text) is { Success: true } worded
            && ImportWords.Texts.ObjectiveOpeners.Contains(Spelling.Of(worded.Groups[1].Value), StringComparer.Ordinal))
        {
            return ($"{worded.Groups[1].Value} {worded.Groups[2].Value}", worded.Groups[3].Value.Trim());
        }

        return Leading().Match(text) is { Success: true } leading ? (leading.Groups[1].Value.TrimEnd('.'), leading.Groups[2].Value.Trim()) : (null, text);
    }

    [GeneratedRegex(@"^(?:[A-Za-z]{1,6}[\s.\-]?)?\d{1,3}(?:[.\-]\d{1,3}){0,3}[a-z]?\.?\)?$|^[A-Za-z]\d{0,2}[.)]?$|^[ivx]{1,4}[.)]$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z ]{1,24}?)\s*(\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[A-Z])\s*(?:[:.–—-]|\n|$)\s*(.*)$", RegexOptions.Singleline)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,3}){1,3}[a-z]?|\d{1,2}(?=[.)]))[.):]?\s*[-–]?\s+(\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Leading();
}
