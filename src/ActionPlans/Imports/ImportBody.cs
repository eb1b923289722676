using System.Net.Mime;
using System.Text.Json;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>A file to import: its bytes alone, or in JSON with what a person corrected after a preview.</summary>
/// <param name="Content">The file in base 64.</param>
/// <param name="Corrections">By the address of a cell: the field it belongs to, the text to read instead, or both.</param>
internal sealed record ImportBody(string? Name = null, byte[]? Content = null, IReadOnlyDictionary<string, Correction>? Corrections = null)
{
    private const int LongestName = 200;

    internal static async Task<Result<ImportBody>> ReadAsync(HttpRequest request, string? name, CancellationToken ct)
    {
        if (request.HasJsonContentType())
        {
            return await InJsonAsync(request, name, ct);
        }

        using var kept = new MemoryStream();
        var buffer = new byte[81_920];

        while (await request.Body.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (kept.Length + read > FileLimits.Bytes)
            {
                return FileFaults.TooLarge;
            }

            kept.Write(buffer, 0, read);
        }

        return new ImportBody(NameOf(name), kept.ToArray());
    }

    private static async Task<Result<ImportBody>> InJsonAsync(HttpRequest request, string? name, CancellationToken ct)
    {
        try
        {
            return await request.ReadFromJsonAsync<ImportBody>(ct) is { Content: { } content } body
                ? body with { Name = NameOf(body.Name ?? name) }
                : Refusal.Malformed("import-without-file", "The request holds no file",
                    $"Send the file itself, or {MediaTypeNames.Application.Json} with its bytes in base 64 as \"content\".");
        }
        catch (JsonException fault)
        {
            return Refusal.Malformed("json-malformed", "The request is no import", fault.Message,
                [new(fault.Path ?? "", "json-malformed", "This part cannot be read", "content in base 64; corrections by cell, each with field or value")]);
        }
    }

    /// <summary>Names come from other machines: only the last part counts, and never what a file name cannot hold.</summary>
    private static string NameOf(string? name)
    {
        var plain = new string([.. Path.GetFileName(name ?? "").Where(character => !char.IsControl(character)).Take(LongestName)]);

        return plain.Length > 0 ? plain : "plan";
    }
}
