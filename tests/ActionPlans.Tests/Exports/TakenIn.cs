using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace EdiRegion.ActionPlans.Tests.Exports;

/// <summary>Files taken in again, and what came of it.</summary>
internal static class TakenIn
{
    internal static async Task<JsonObject> ImportAsync(this HttpClient by, string path, string name, byte[] file)
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

        return await (await by.PostAsync($"{path}/import?name={name}", content, TestContext.Current.CancellationToken)).Ok();
    }

    internal static (int Objectives, int Actions, int Added, int Changed, int Unchanged) Counts(this JsonObject report)
    {
        int Count(string name) => report["counts"]![name]!.GetValue<int>();

        return (Count("objectives"), Count("actions"), Count("added"), Count("changed"), Count("unchanged"));
    }

    internal static JsonNode Action(this JsonObject plan, string title) =>
        plan["objectives"]!.AsArray().SelectMany(objective => objective!["actions"]!.AsArray()).Single(action => action!.Text("title") == title)!;

    /// <summary>What the plan says, without the identities and the history of this copy of it.</summary>
    internal static string Said(this JsonObject plan)
    {
        var objectives = plan["objectives"]!.DeepClone().AsArray();
        var titles = objectives.SelectMany(objective => objective!["actions"]!.AsArray()).ToDictionary(action => $"{action!["id"]}", action => action!.Text("title"));

        foreach (var objective in objectives)
        {
            Forget(objective!, "id", "eTag");

            foreach (var action in objective!["actions"]!.AsArray())
            {
                action!["dependsOn"] = new JsonArray([.. action["dependsOn"]!.AsArray().Select(id => (JsonNode?)titles[$"{id}"])]);
                Forget(action, "id", "eTag", "origin", "objective", "notes");
                action["kpis"]!.AsArray().Concat(action["milestones"]!.AsArray()).ToList().ForEach(part => Forget(part!, "id"));
            }
        }

        return objectives.ToJsonString(new() { WriteIndented = true });
    }

    private static void Forget(JsonNode node, params string[] fields)
    {
        foreach (var field in fields)
        {
            node.AsObject().Remove(field);
        }
    }
}
