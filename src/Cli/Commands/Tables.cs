using System.Text.Json.Nodes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EdiRegion.Cli.Commands;

/// <summary>Rows of a table from the items of an answer.</summary>
internal static class Tables
{
    internal static IEnumerable<JsonObject> Items(JsonNode answer, string name = "items") =>
        ((answer as JsonArray ?? answer[name] as JsonArray) ?? []).OfType<JsonObject>();

    internal static IEnumerable<IRenderable> Cells(JsonObject item, params string[] names) => names.Select(name => new Text($"{item[name]}"));
}
