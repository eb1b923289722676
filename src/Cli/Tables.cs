using System.Text.Json.Nodes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdiRegion.Cli;

/// <summary>Lists inside an answer, and the rows of tables made of them.</summary>
internal static class Tables
{
    internal static IEnumerable<JsonObject> Items(JsonNode? answer, string name = "items") =>
        (answer?[name] as JsonArray ?? []).OfType<JsonObject>();

    internal static string Words(JsonNode? list) => string.Join(", ", (list as JsonArray ?? []).Select(word => $"{word}"));

    internal static IEnumerable<IRenderable> Cells(JsonObject item, params string[] names) =>
        names.Select(name => new Text($"{item[name]}"));
}
