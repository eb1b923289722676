using System.Text.Json;
using System.Text.Json.Nodes;

namespace EdiRegion.Cli;

/// <summary>Files of the user, read with a plain word when that fails.</summary>
internal static class Files
{
    internal static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotGoOn($"{path} cannot be read: {e.Message}");
        }
    }

    internal static JsonNode ReadJson(string path)
    {
        try
        {
            return JsonNode.Parse(Read(path)) ?? throw new CannotGoOn($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new CannotGoOn($"{path} is not JSON: line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}.");
        }
    }
}
