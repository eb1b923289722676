using System.Text.Json.Nodes;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Coverage from memory: states go round in a fixed order, so that each is seen.</summary>
internal sealed class StubCoverage(Definitions definitions, StubAccess access, TimeProvider clock)
{
    private static readonly string[] States = ["covered", "gap", "met", "gap", "explained"];
    private readonly Dictionary<string, List<JsonObject>> _explanations = [];

    public void Map(IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/api/action-plans/v1");

        service.MapGet("/coverage", (string scope, string framework) => View(Scope.Parse(scope), framework));
        service.MapGet("/coverage/{ods}/{requirement}", Answer);
        service.MapPut("/coverage/{ods}/{requirement}/evidence", Answer);
        service.MapPut("/explanations/{ods}/{requirement}", (string ods, string requirement, JsonObject body, HttpContext context) =>
        {
            if (string.CompareOrdinal((string?)body["newDate"], "2026-11-21") <= 0)
            {
                return StubGateway.Problem(422, "body-faulty", "This cannot be saved", null, new { pointer = "/newDate", code = "new-date-not-usable", detail = "An explanation says by when it will be done instead", expected = "a day from 2026-11-22 to 2029-11-21" });
            }

            var list = Of(ods, requirement);
            (body["number"], body["state"], body["by"], body["at"], body["eTag"]) = (list.Count + 1, "waiting", access.PersonOf(context)!.Name, clock.GetUtcNow().ToString("O"), $"\"{list.Count + 1}.0\"");
            list.Insert(0, body);
            return Results.Json(body);
        });
        service.MapPost("/explanations/{ods}/{requirement}/acceptance", (string ods, string requirement, JsonObject body, HttpContext context) =>
        {
            var newest = Of(ods, requirement)[0];
            newest["state"] = (bool)body["accepted"]! ? "accepted" : "sentBack";
            newest["decision"] = new JsonObject { ["accepted"] = (bool)body["accepted"]!, ["by"] = access.PersonOf(context)!.Name, ["at"] = clock.GetUtcNow().ToString("O"), ["note"] = (string?)body["note"] };
            return Results.Json(newest);
        });
    }

    private List<JsonObject> Of(string ods, string requirement) =>
        _explanations.TryGetValue($"{ods}/{requirement}", out var found) ? found : _explanations[$"{ods}/{requirement}"] = [];

    private object View(Scope scope, string framework)
    {
        var requirements = definitions.Frameworks[framework].Accountable;
        var organisations = definitions.Organisations.Within(scope, new(2026, 11, 21)).OrderBy(o => o.Ods, StringComparer.Ordinal).ToList();
        var rows = organisations.Index().Select(o => new
        {
            ods = o.Item.Ods,
            name = o.Item.Name,
            kind = "trust",
            cells = requirements.Index().Select(r => Cell(r.Item.Key, r.Index == 1 ? "gap" : States[(o.Index + r.Index) % States.Length])).ToList(),
        }).ToList();

        return new
        {
            scope = $"{scope}",
            framework,
            asAt = "2026-11-21",
            counts = Tally(rows.SelectMany(row => row.cells)),
            requirements = requirements.Index().Select(r => new { key = r.Item.Key, framework, number = r.Item.Number, title = r.Item.Title, due = r.Item.Due, dueProvisional = r.Item.DueProvisional, counts = Tally(rows.Select(row => row.cells[r.Index])) }),
            organisations = rows.Select(row => new { row.ods, row.name, row.kind, counts = Tally(row.cells), row.cells }),
            nobody = requirements.Skip(1).Take(1).Select(r => r.Key),
        };
    }

    private IResult Answer(string ods, string requirement, HttpContext context)
    {
        var roles = access.PersonOf(context)!.Roles;
        var list = Of(ods, requirement);

        return Results.Json(new
        {
            organisation = ods,
            requirement,
            title = definitions.Requirement(requirement).Title,
            cell = Cell(requirement, list is [var newest, ..] && (string)newest["state"]! is "accepted" ? "explained" : "covered"),
            actions = new[] { new { id = SeedPlans.Id(11), period = "2026-27", @ref = "1.1", title = "Bring in diverse interview panels", by = new[] { "hia-2" }, colour = "red", colourLabel = "Overdue", due = "2026-09-30" } },
            evidence = Array.Empty<object>(),
            explanations = list,
            mayDo = (string[])
            [
                .. roles.Any(role => role.Organisation == ods && role.Role is "trust-lead") ? (string[])["explain", "showEvidence"] : [],
                .. roles.Any(role => role.Role is "system-lead") && list is [var waiting, ..] && (string)waiting["state"]! is "waiting" ? (string[])["accept"] : [],
            ],
        });
    }

    private static StubCell Cell(string requirement, string state) => new(requirement, state, state is "covered" ? "open" : null, state is "explained" or "met" ? "2027-03-31" : null);

    private static object Tally(IEnumerable<StubCell> cells)
    {
        var states = cells.CountBy(cell => cell.State).ToDictionary();
        int Of(string state) => states.GetValueOrDefault(state);
        return new { owed = states.Values.Sum(), covered = Of("covered"), met = Of("met"), explained = Of("explained"), gap = Of("gap") };
    }

    private sealed record StubCell(string Requirement, string State, string? Work, string? Until);
}
