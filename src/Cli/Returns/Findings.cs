using System.Text.Json.Nodes;

namespace EdiRegion.Cli.Returns;

/// <summary>The findings and faults the service answers with, told in one line each.</summary>
internal static class Findings
{
    /// <summary>Whether a finding forbids submission: an error, unless it may be explained and is.</summary>
    internal static bool Blocks(JsonObject finding, IReadOnlyDictionary<string, string> explanations) =>
        "error".Equals($"{finding["severity"]}", StringComparison.OrdinalIgnoreCase)
        && !($"{finding["overridable"]}" == "true" && explanations.ContainsKey($"{finding["rule"]}"));

    internal static string Tell(JsonObject finding)
    {
        var at = finding["cell"] is { } cell ? $" at {cell}" : "";
        var found = finding["found"] is { } was ? $" Found: {$"{was}".ReplaceLineEndings(" ")}." : "";
        var expected = finding["expected"] is { } right ? $" Expected: {right}." : "";

        return $"{finding["severity"]} {finding["rule"] ?? finding["code"]}{at}: {finding["message"]}{found}{expected}";
    }
}
