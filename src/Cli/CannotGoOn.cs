using System.Text.Json.Nodes;

namespace EdiRegion.Cli;

/// <summary>The command ends here. The message says what was found and how to put it right; the problem is the gateway's own answer.</summary>
internal sealed class CannotGoOn(string message, JsonNode? problem = null) : Exception(message)
{
    internal JsonNode? Problem { get; } = problem;
}
