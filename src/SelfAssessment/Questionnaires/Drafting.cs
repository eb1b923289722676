using System.Text.Json;
using System.Text.Json.Nodes;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Questionnaires;

/// <summary>Reads a definition that is drafted.</summary>
internal static class Drafting
{
    /// <summary>What a reader adds to a definition; an editor may send it back with it.</summary>
    private static readonly string[] NotDefinition = ["version", "state", "shipped", "publishedAt", "publishedBy", "note", "mayDo", "eTag", "findings", "changedAt", "changedBy", "publishedVersion"];

    internal static async Task<Result<Questionnaire>> ReadAsync(string key, JsonObject body, SelfAssessmentDb db, Shelf shelf, Definitions definitions, CancellationToken ct)
    {
        foreach (var field in NotDefinition)
        {
            body.Remove(field);
        }

        if (body["key"] is JsonValue named && named.TryGetValue<string>(out var own) && own != key)
        {
            return Wrong("/key", "key-differs", "The definition is of another questionnaire", key, own);
        }

        body["key"] = key;

        try
        {
            var others = (await shelf.LatestAsync(db, ct)).Select(one => one.Questionnaire);

            return Region.Assessments.Questionnaires.Parse(body.ToJsonString(Readable), "the draft", definitions, others);
        }
        catch (DefinitionException wrong)
        {
            return Wrong(Pointer(wrong.Field), "definition-not-valid", wrong.Message, "a definition as GET /questionnaires/{key} shows one", wrong.Field ?? "the definition");
        }
    }

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>sections[2].questions[0].key</c> as a JSON pointer.</summary>
    private static string Pointer(string? field) => field is null
        ? "/"
        : "/" + field.Replace("]", "", StringComparison.Ordinal).Replace('[', '/').Replace('.', '/');

    private static Refusal Wrong(string pointer, string code, string detail, string expected, string found) =>
        Refusal.Unprocessable(code, "The definition is not right", $"{detail} Nothing was saved.", [new(pointer, code, detail, expected, found)]);
}
