using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Evidence from memory. A file whose name says "contacts" looks as if it held personal data; one that begins like a program is refused.</summary>
internal sealed class StubEvidence(StubPlans plans, StubAccess access, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder one)
    {
        var evidence = one.MapGroup("/evidence");

        evidence.MapGet("", (string ods, string period) => new { items = plans.Of(ods, period).Evidence });
        evidence.MapPost("", AddAsync);
        evidence.MapGet("/{id:guid}", (string ods, string period, Guid id) => Item(ods, period, id));
        evidence.MapGet("/{id:guid}/content", () => Results.Bytes("%PDF-1.7 synthetic"u8.ToArray(), "application/pdf"));
        evidence.MapPost("/{id:guid}/acknowledgement", (string ods, string period, Guid id) => Set(ods, period, id, item => item["mayBeShared"] = true));
        evidence.MapPost("/{id:guid}/confirmation", (string ods, string period, Guid id) => Set(ods, period, id, item => (item["confirmedAt"], item["confirmedBy"], item["expires"]) = (clock.GetUtcNow().ToString("O"), "Trust lead, RRK", "2027-11-21")));
        evidence.MapPost("/{id:guid}/verification", (string ods, string period, Guid id, HttpContext context) => Set(ods, period, id, item => (item["verifiedAt"], item["verifiedBy"]) = (clock.GetUtcNow().ToString("O"), access.PersonOf(context)!.Name)));
        evidence.MapPost("/{id:guid}/uses", (string ods, string period, Guid id, JsonObject body) => Set(ods, period, id, item =>
        {
            foreach (var used in body["actions"]!.AsArray().Select(node => (Guid)node!))
            {
                var action = plans.Of(ods, period).Action(used)!;
                item["uses"]!.AsArray().Add(used);
                action["evidence"] = "attached";
                action["evidenceItems"]!.AsArray().Add(new JsonObject { ["id"] = id, ["name"] = (string?)item["name"], ["kind"] = (string?)item["kind"], ["verified"] = false, ["expires"] = (string?)item["expires"] });
                StubPlan.Derive(action);
            }
        }));
        evidence.MapDelete("/{id:guid}/uses/{action:guid}", (string ods, string period, Guid id, Guid action) => Set(ods, period, id, item => item["uses"]!.AsArray().RemoveAll(node => (Guid)node! == action)));
    }

    private async Task<IResult> AddAsync(string ods, string period, string name, HttpContext context, string kind = "file", string? owner = null, string? expires = null)
    {
        using var kept = new MemoryStream();
        await context.Request.Body.CopyToAsync(kept);

        if (kept.ToArray() is [(byte)'M', (byte)'Z', ..])
        {
            return StubGateway.Problem(415, "file-type-refused", "This is a program, not a document", "Its name ends in .pdf, its content says otherwise. Send a PDF, Word, Excel, CSV, picture or text file.");
        }

        var personal = name.Contains("contacts", StringComparison.Ordinal);
        JsonObject item = new()
        {
            ["id"] = Guid.CreateVersion7(),
            ["kind"] = kind,
            ["name"] = name,
            ["owner"] = owner ?? "Trust lead, RRK",
            ["expires"] = expires ?? "2027-11-21",
            ["mayBeShared"] = !personal,
            ["eTag"] = "\"1.1\"",
            ["uses"] = new JsonArray(),
            ["revisions"] = new JsonArray(new JsonObject
            {
                ["number"] = 1,
                ["fileName"] = name,
                ["mediaType"] = kind is "link" ? "text/uri-list" : "application/pdf",
                ["url"] = kind is "link" ? System.Text.Encoding.UTF8.GetString(kept.ToArray()) : null,
                ["size"] = kept.Length,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(kept.ToArray())),
                ["scanned"] = true,
                ["personalData"] = personal ? new JsonArray(new JsonObject { ["kind"] = "e-mail address", ["count"] = 14 }) : new JsonArray(),
                ["by"] = "Trust lead, RRK",
                ["at"] = clock.GetUtcNow().ToString("O"),
            }),
        };
        plans.Of(ods, period).Evidence.Add(item);
        return Results.Json(item, statusCode: 201);
    }

    private IResult Item(string ods, string period, Guid id) =>
        plans.Of(ods, period).Evidence.FirstOrDefault(item => (Guid)item["id"]! == id) is { } found ? Results.Json(found) : StubGateway.Problem(404, "evidence-unknown", "There is no such evidence");

    private IResult Set(string ods, string period, Guid id, Action<JsonObject> change)
    {
        change(plans.Of(ods, period).Evidence.First(item => (Guid)item["id"]! == id));
        return Item(ods, period, id);
    }
}
