using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Reads any file as the same small plan with two doubtful cells; a correction makes its cell sure. A file that says "no table" has none.</summary>
internal sealed class StubImport(StubPlans plans)
{
    public void Map(IEndpointRouteBuilder one) => one.MapPost("/import", (string ods, string period, bool dryRun, JsonObject body) =>
    {
        if (Encoding.UTF8.GetString(Convert.FromBase64String((string)body["content"]!)).Contains("no table", StringComparison.Ordinal))
        {
            return StubGateway.Problem(422, "file-without-table", "The file holds no table", "Send the file in which the plan stands as a table.");
        }

        var corrections = body["corrections"]?.AsObject() ?? [];

        if (!dryRun)
        {
            var plan = plans.All.TryGetValue($"{ods}/{period}", out var known) ? known : plans.All[$"{ods}/{period}"] = new(ods, period);
            var objective = plan.Add(new() { ["ref"] = "1", ["title"] = "Fair recruitment" });
            plan.AddAction(objective, new() { ["ref"] = "1.1", ["title"] = "Diverse panels", ["lead"] = (string?)corrections["Table 1!C3"]?["value"] ?? "HR / OD" });
        }

        return Results.Json(new
        {
            dryRun,
            fileName = body["name"],
            title = "EDI plan",
            counts = new { objectives = 1, actions = 1, milestones = 1, kpis = 2, cells = 12, sure = 10 + corrections.Count, doubtful = 2 - corrections.Count, unplaced = 0, added = 1, changed = 0, unchanged = 0, carried = 0 },
            key = new[] { new { colour = "blue", text = "Complete with evidence", meaning = new { lifecycle = "complete", confidence = (string?)null, evidenced = true }, at = "Paragraph 2" } },
            tables = new[]
            {
                new
                {
                    table = "Table 1",
                    columns = new[]
                    {
                        new { at = "Table 1!A1", header = "Objective (incl. which HIA)", field = "objective", also = (string?)"links", certainty = 1.0, why = "" },
                        new { at = "Table 1!C1", header = "Who", field = "lead", also = (string?)null, certainty = 0.74, why = "the name means Lead, and the cells look like it" },
                    },
                },
            },
            objectives = new[]
            {
                new
                {
                    planned = new { @ref = "1", title = "Fair recruitment", requirements = new[] { "hia-2" } },
                    actions = new[]
                    {
                        new
                        {
                            planned = new { @ref = "1.1", title = "Diverse panels", lead = "HR / OD", due = "2026-09-30", requirements = new[] { "hia-2" }, kpis = new[] { new { text = "Likelihood of appointment" } } },
                            reported = new { word = "Done", colour = "blue", key = "Complete with evidence", means = "blue" },
                            milestones = new[] { new { title = "Panels in place", due = "2026-09-30", dueText = "In place by September 2026", lifecycle = (string?)null } },
                        },
                    },
                },
            },
            cells = new[]
            {
                Cell("Table 1!A3", "Fair recruitment (High Impact Action 2)", "objective", 1, ""),
                Cell("Table 1!C3", "HR / OD <b>team</b>", "lead", corrections.ContainsKey("Table 1!C3") ? 1 : 0.55, "two teams are named; the first was taken"),
                Cell("Table 1!F3", "when budget allows", "due", corrections.ContainsKey("Table 1!F3") ? 1 : 0.4, "no day can be read from it"),
            },
            missing = new[] { new { id = Guid.CreateVersion7(), @ref = "1.9", title = "Exit interviews for all who leave" } },
            findings = new[] { new { code = "status-without-word", severity = "warning", at = "Table 1!H4", message = "The status cell has neither a word nor a colour", expected = "a word, or a colour of the key" } },
        });
    });

    private static object Cell(string at, string text, string field, double certainty, string why) => new { at, text, field, into = field, certainty, doubtful = certainty < 0.7, why };
}
