using System.Text.Json.Nodes;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Registers of staff networks from memory.</summary>
internal sealed class StubNetworks(Definitions definitions, StubAccess access)
{
    private readonly Dictionary<string, (JsonArray Networks, int Version)> _registers = new()
    {
        ["RRK"] = (new(RaceEquality()), 1),
        // Nobody changes this one.
        ["RJE"] = (new(RaceEquality()), 1),
    };

    private static JsonObject RaceEquality() => new()
    {
        ["id"] = SeedPlans.Id(501),
        ["name"] = "Race equality network",
        ["constituted"] = true,
        ["sponsorRole"] = "Chief nurse",
        ["protectedHours"] = 8,
        ["termsUrl"] = "https://example.org/terms-of-reference",
        ["characteristics"] = new JsonArray("pc-race"),
    };

    public void Map(IEndpointRouteBuilder app)
    {
        var networks = app.MapGroup("/api/action-plans/v1/networks");

        networks.MapGet("", (string scope) => new
        {
            items = definitions.Organisations.Within(Scope.Parse(scope), new(2026, 11, 21)).Select(o => new
            {
                organisation = o.Ods,
                name = o.Name,
                registered = _registers.ContainsKey(o.Ods),
                networks = Of(o.Ods).Networks.Count,
                constituted = Of(o.Ods).Networks.Count,
                withSponsor = Of(o.Ods).Networks.Count,
                withProtectedTime = 0,
                withTerms = 0,
                characteristics = Array.Empty<string>(),
            }),
        });
        networks.MapGet("/{ods}", (string ods, HttpContext context) =>
        {
            if (_registers.TryGetValue(ods, out var found))
            {
                context.Response.Headers.ETag = $"\"0.{found.Version}\"";
            }

            return Results.Json(new { organisation = ods, networks = Of(ods).Networks, mayDo = access.PersonOf(context)!.Roles.Any(role => role.Organisation == ods) ? (string[])["edit"] : [] });
        });
        networks.MapPut("/{ods}", (string ods, JsonObject body, HttpContext context) =>
        {
            var given = body["networks"]!.AsArray();

            if (context.Request.Headers.IfMatch is [{ Length: > 0 } named] && named != $"\"0.{Of(ods).Version}\"")
            {
                return StubGateway.Problem(412, "stale-version", "Someone changed this since you read it");
            }

            if (given.CountBy(network => (string)network!["name"]!).Any(of => of.Value > 1))
            {
                return StubGateway.Problem(422, "body-faulty", "This cannot be saved", null, new { pointer = "/networks", code = "network-twice", detail = "Two networks have one name", expected = "a name for each" });
            }

            foreach (var network in given.Where(network => (Guid)network!["id"]! == Guid.Empty))
            {
                network!["id"] = Guid.CreateVersion7();
            }

            _registers[ods] = (given.DeepClone().AsArray(), Of(ods).Version + 1);
            return Results.Json(new { organisation = ods, networks = given, mayDo = (string[])["edit"] });
        });
    }

    private (JsonArray Networks, int Version) Of(string ods) => _registers.TryGetValue(ods, out var found) ? found : ([], 0);
}
