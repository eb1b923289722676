using System.Text.Json;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Returns;

/// <summary>Why figures that look wrong are right, by the number of the rule. Kept with the return for whoever signs it off.</summary>
internal static class GivenExplanations
{
    internal const string None = "{}";

    /// <summary>
    /// Those given for rules that found something. One for an error that has to be explained is words, not blank; what nothing asks for is
    /// left out.
    /// </summary>
    internal static Result<IReadOnlyDictionary<string, string>> Read(IReadOnlyDictionary<string, string> given, IReadOnlyList<Finding> findings)
    {
        SortedDictionary<string, string> kept = new(StringComparer.Ordinal);

        foreach (var (rule, text) in given.Where(each => findings.Any(finding => finding.Rule == each.Key)))
        {
            var asked = findings.Any(finding => finding.Rule == rule && finding is { Severity: Severity.Error, Overridable: true });

            if (!asked && string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (!Words.Read(text, "explanation", $"Say in words why the figure {rule} asks about is right", $"/explanations/{rule}").Is(out var words, out var refusal))
            {
                return refusal;
            }

            kept[rule] = words;
        }

        return kept;
    }

    internal static string Write(IReadOnlyDictionary<string, string> explanations) => JsonSerializer.Serialize(explanations);

    internal static IReadOnlyDictionary<string, string> Of(string json) => JsonSerializer.Deserialize<SortedDictionary<string, string>>(json) ?? [];
}
