using System.CommandLine;
using System.Text.Json;

namespace EdiRegion.Cli.Returns;

/// <summary>Reasons given with a submission for findings that allow one: --explain V21="Survey of staff under way".</summary>
internal sealed class Explanations
{
    private readonly Option<string[]> _option = new("--explain")
    {
        Description = "Why a finding that may be explained stands, as RULE=REASON; may be repeated",
        HelpName = "RULE=REASON",
        AllowMultipleArgumentsPerToken = false,
    };

    internal void AddTo(Command command) => command.Add(_option);

    internal IReadOnlyDictionary<string, string> Read(ParseResult line)
    {
        Dictionary<string, string> explanations = [];

        foreach (var given in line.GetValue(_option) ?? [])
        {
            if (given.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } rule, { Length: > 0 } reason])
            {
                throw new CannotGoOn($"--explain {given} is not understood. Write --explain V21=\"the reason\".");
            }

            explanations[rule.ToUpperInvariant()] = reason;
        }

        return explanations;
    }

    internal static string ToJson(IReadOnlyDictionary<string, string> explanations) =>
        explanations.Count == 0 ? "{}" : JsonSerializer.Serialize(new { explanations });
}
