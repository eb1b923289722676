using System.Globalization;
using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Baseline and target in the words of a measure of success: "from 12% to 8%", "baseline 1.6, target 1.25".</summary>
internal sealed partial record KpiFigures(decimal? Baseline, decimal? Target)
{
    internal static KpiFigures Find(string text)
    {
        if (FromTo().Match(text) is { Success: true } span)
        {
            return new(Number(span, "a"), Number(span, "b"));
        }

        return new(Number(BaselineIs().Match(text), "a"), Number(TargetIs().Match(text), "a"));
    }

    /// <summary>The number a cell of its own holds: "12%", "1.25".</summary>
    internal static decimal? Alone(string text) => Number(OnlyNumber().Match(text), "a");

    private static decimal? Number(Match match, string group) =>
        match.Success && decimal.TryParse(match.Groups[group].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private const string N = @"£?(?<a>-?\d+(?:,\d{3})*(?:\.\d+)?)";

    [GeneratedRegex($@"\bfrom\s+(?:a\s+)?(?:baseline\s+(?:of\s+)?)?{N}\s*%?(?:\s*\([^)]*\))?\s+(?:down\s+|up\s+)?to\s+£?(?<b>-?\d+(?:,\d{{3}})*(?:\.\d+)?)(?!\s*(?:days?|months?|weeks?|years?)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex FromTo();

    [GeneratedRegex($@"\b(?:baseline|currently|current position|starting point|at present)\s*(?:is|of|was|:|=|-|–|\()?\s*(?:\(?20\d\d(?:[/-]\d\d)?\)?:?\s*)?{N}(?![\d/])", RegexOptions.IgnoreCase)]
    private static partial Regex BaselineIs();

    [GeneratedRegex($@"\b(?:target|goal|aim(?:ing)? for|(?:reduc|increas|improv|ris|fall)\w*\s+to|at least|no more than|achieve)\s*(?:is|of|was|:|=|-|–)?\s*{N}(?![\d/])", RegexOptions.IgnoreCase)]
    private static partial Regex TargetIs();

    [GeneratedRegex($@"^\s*[<>≤≥~]?\s*{N}\s*%?\s*$")]
    private static partial Regex OnlyNumber();
}
