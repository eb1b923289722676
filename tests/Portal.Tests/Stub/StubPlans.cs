using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Action plans from memory: enough of the service for the pages, with its refusals.</summary>
public sealed class StubPlans(StubAccess access, TimeProvider clock)
{
    private string Now => clock.GetUtcNow().ToString("O");

    public Dictionary<string, StubPlan> All { get; } = new[] { SeedPlans.OfTrust(), SeedPlans.OfSystem() }.ToDictionary(plan => $"{plan.Organisation}/{plan.Period}");

    /// <summary>True to let the list of what is due fail.</summary>
    public bool Down { get; set; }

    public StubPlan Trust => All["RRK/2026-27"];

    public void Map(IEndpointRouteBuilder app)
    {
        var plans = app.MapGroup("/api/action-plans/v1/plans");
        var one = plans.MapGroup("/{ods}/{period}");

        app.MapGet("/api/action-plans/v1/due", (string organisation) => Down ? StubGateway.Problem(503, "service-unavailable", "Action plans do not answer") : Results.Json(new
        {
            items = organisation is "RRK" ? (object[])
            [
                new { kind = "action", organisation, period = "2026-27", id = SeedPlans.Id(11), title = "Bring in diverse interview panels", due = "2026-09-30", days = -52, overdue = true },
                new { kind = "milestone", organisation, period = "2026-27", id = SeedPlans.Id(112), action = SeedPlans.Id(11), title = "Panels in place for band 8a and above", due = "2026-11-30", days = 9, overdue = false },
                new { kind = "explanation", organisation, requirement = "hia-2.1", title = "Recruit fairly", due = "2026-12-01", days = 10, overdue = false },
            ] : [],
        }));
        plans.MapGet("", (HttpContext context) => new { items = All.Values.Where(plan => Reads(context, plan)).Select(Line) });
        one.MapGet("", Read);
        one.MapPut("", Write);
        one.MapPost("/objectives", (string ods, string period, JsonObject body) => Results.Json(Of(ods, period).Add(body), statusCode: 201));
        one.MapPut("/objectives/{id:guid}", (string ods, string period, Guid id, JsonObject body, HttpContext context) =>
            Stale(context, Of(ods, period).Objective(id)!) ?? Results.Json(Of(ods, period).Touched(StubPlan.With(body, Of(ods, period).Objective(id)!))));
        one.MapDelete("/objectives/{id:guid}", (string ods, string period, Guid id) => Of(ods, period).Objectives.RemoveAll(o => (Guid)o["id"]! == id) > 0 ? Results.NoContent() : Results.NotFound());

        one.MapPost("/actions", (string ods, string period, JsonObject body) => Faults(body) ?? Results.Json(
            Of(ods, period).AddAction(Of(ods, period).Objective((Guid)body["objective"]!)!, body), statusCode: 201));
        one.MapPut("/actions/{id:guid}", (string ods, string period, Guid id, JsonObject body, HttpContext context) =>
            Stale(context, Of(ods, period).Action(id)!) ?? Faults(body) ?? Changed(ods, period, StubPlan.With(body, Of(ods, period).Action(id)!)));
        one.MapDelete("/actions/{id:guid}", (string ods, string period, Guid id) => Of(ods, period).Edition > 0
            ? StubGateway.Problem(409, "action-published", "This action is part of published edition 1", "What was published does not vanish: close it as not done, with the reason.")
            : Results.NoContent());
        one.MapPost("/actions/{id:guid}/progress", Progress);
        one.MapPost("/actions/{id:guid}/override", SetColour);
        one.MapDelete("/actions/{id:guid}/override", (string ods, string period, Guid id) =>
        {
            Of(ods, period).Action(id)!.Remove("override");
            return Changed(ods, period, Of(ods, period).Action(id)!);
        });
        one.MapGet("/actions/{id:guid}/timeline", Timeline);
        one.MapPost("/actions/{id:guid}/milestones", (string ods, string period, Guid id, JsonObject body) =>
        {
            body["id"] = Guid.CreateVersion7();
            Of(ods, period).Action(id)!["milestones"]!.AsArray().Add(body.DeepClone());
            return Results.Json(body, statusCode: 201);
        });
        one.MapPut("/actions/{id:guid}/milestones/{step:guid}", (string ods, string period, Guid id, Guid step, JsonObject body, HttpContext context) =>
        {
            var action = Of(ods, period).Action(id)!;
            return Stale(context, action)
                ?? Changed(ods, period, action, () => StubPlan.With(body, action["milestones"]!.AsArray().First(m => (Guid)m!["id"]! == step)!.AsObject()));
        });
        one.MapPost("/comments", (string ods, string period, JsonObject body, HttpContext context) =>
        {
            (body["id"], body["at"], body["by"]) = (Guid.CreateVersion7(), Now, access.PersonOf(context)!.Name);
            Of(ods, period).Comments.Add(body);
            return Results.Json(body, statusCode: 201);
        });
        one.MapGet("/export", (string format, string layout) => Results.Bytes(System.Text.Encoding.UTF8.GetBytes($"{format} {layout}"), "text/csv"));
        one.MapPost("/publication", PutForward);
        one.MapGet("/publication", (string ods, string period) => Results.Json(new
        {
            edition = Of(ods, period).Editions[0]["edition"],
            digest = Of(ods, period).Editions[0]["digest"],
            signedOff = Of(ods, period).Editions[0]["signedOff"] is not null,
            content = new { title = Of(ods, period).Title, asAt = "2026-11-21", objectives = StubPlan.Copy(Of(ods, period).Objectives), comments = StubPlan.Copy(Of(ods, period).Comments), reasons = new { } },
            canonical = "{\"title\":\"a canonical text\"}",
        }));
        one.MapPost("/publication/sign-off", SignOff);
        new StubEvidence(this, access, clock).Map(one);
        new StubImport(this).Map(one);
    }

    public StubPlan Of(string ods, string period) => All[$"{ods}/{period}"];

    private bool Reads(HttpContext context, StubPlan plan) =>
        access.PersonOf(context)!.Roles.Any(role => role.Organisation == plan.Organisation || role.Organisation is "Y60" || (role.Organisation is "QHL" && plan.Organisation is "RRK"));

    private bool Edits(HttpContext context, string ods) =>
        access.PersonOf(context)!.Roles.Any(role => role.Organisation == ods && role.Role is "trust-lead" or "system-lead" or "region-analyst");

    private static object Line(StubPlan plan) => new
    {
        organisation = plan.Organisation,
        period = plan.Period,
        title = plan.Title,
        edition = plan.Edition,
        state = plan.Edition > 0 ? "published" : "draft",
        actions = plan.Actions.Count(),
        changedAt = "2026-11-20T15:00:00+00:00",
        colours = plan.Actions.CountBy(action => (string)action["colour"]!).ToDictionary(),
        overdue = plan.Actions.Count(action => (bool)action["overdue"]!),
        eTag = plan.ETag,
    };

    private IResult Read(string ods, string period, HttpContext context)
    {
        if (!All.TryGetValue($"{ods}/{period}", out var plan) || !Reads(context, plan))
        {
            return Results.Json(new { organisation = ods, period, edition = 0, state = "none", asAt = "2026-11-21", objectives = Array.Empty<int>(), key = StubPlan.Key(), mayDo = Edits(context, ods) ? ["edit"] : Array.Empty<string>() });
        }

        var roles = access.PersonOf(context)!.Roles.Where(role => role.Organisation == ods).Select(role => role.Role).ToList();
        var waits = plan.Editions is [var newest, ..] && newest["signedOff"] is null;
        context.Response.Headers.ETag = plan.ETag;

        return Results.Json(plan.View(true,
        [
            .. Edits(context, ods) ? (string[])["edit", "publish"] : [],
            .. roles.Contains("trust-approver") ? (string[])(waits ? ["signOff", "verify"] : ["verify"]) : [],
            .. roles.Contains("network-member") ? (string[])["comment"] : [],
        ]));
    }

    private IResult Write(string ods, string period, JsonObject body, HttpContext context)
    {
        var plan = All.GetValueOrDefault($"{ods}/{period}") ?? (All[$"{ods}/{period}"] = new(ods, period));

        if (context.Request.Headers.IfMatch is [{ Length: > 0 } named] && named != plan.ETag)
        {
            return StubGateway.Problem(412, "stale-version", "Someone changed this since you read it");
        }

        (plan.Title, plan.Strategy, plan.Version) = ((string)body["title"]!, (string?)body["strategy"], plan.Version + 1);
        return Results.Json(new { organisation = ods, period, title = plan.Title, state = "draft", edition = plan.Edition });
    }

    private IResult Progress(string ods, string period, Guid id, JsonObject body, HttpContext context)
    {
        var action = Of(ods, period).Action(id)!;

        if (Stale(context, action) is { } stale)
        {
            return stale;
        }

        if (((string?)body["lifecycle"] is "closedNotDone" || body["due"] is not null) && string.IsNullOrWhiteSpace((string?)body["reason"]))
        {
            return Fault("/reason", "reason-required", "Say why the due date moves", "a sentence");
        }

        if (body["lifecycle"] is null && body["confidence"] is null && body["due"] is null && body["note"] is null)
        {
            return Fault("/", "nothing-to-record", "There is nothing to record", "lifecycle, confidence, due or a note");
        }

        if ((string?)body["note"] is { } note)
        {
            action["notes"]!.AsArray().Add(new JsonObject { ["at"] = Now, ["by"] = access.PersonOf(context)!.Name, ["text"] = note });
        }

        foreach (var fact in (string[])["lifecycle", "confidence", "due"])
        {
            action[fact] = body[fact]?.DeepClone() ?? action[fact]?.DeepClone();
        }

        return Changed(ods, period, action);
    }

    private IResult SetColour(string ods, string period, Guid id, JsonObject body, HttpContext context)
    {
        body["by"] = access.PersonOf(context)!.Name;
        Of(ods, period).Action(id)!["override"] = body.DeepClone();
        return Changed(ods, period, Of(ods, period).Action(id)!);
    }

    private IResult Timeline(string ods, string period, Guid id, string? at)
    {
        var action = Of(ods, period).Action(id)!;
        var late = string.CompareOrdinal(at, "2026-10-01") >= 0;

        return Results.Json(new
        {
            id,
            title = action["title"],
            at,
            state = new { lifecycle = "inProgress", confidence = "onTrack", evidence = "none", due = "2026-09-30", colour = late ? "red" : "green", colourLabel = late ? "Overdue" : "On track", colourReason = late ? "It was due on 30 September 2026 and is not complete." : "It is in progress and within its dates.", overdue = late },
            turns = new object?[]
            {
                new { on = "2026-04-02", from = (string?)null, to = "green", label = "On track", reason = "It is in progress and within its dates.", by = "Trust lead, RRK" },
                late ? new { on = "2026-10-01", from = "green", to = "red", label = "Overdue", reason = "It was due on 30 September 2026 and is not complete.", by = (string?)null } : null,
            }.OfType<object>(),
            steps = new object[]
            {
                new { at = "2026-04-02T08:00:00+00:00", by = "Trust lead, RRK", lifecycle = "inProgress", setsDates = true, start = "2026-04-01", due = "2026-09-30" },
                new { at = "2026-07-02T09:00:00+00:00", by = "Trust lead, RRK", setsDates = false, note = "Training is done." },
            },
        });
    }

    private IResult PutForward(string ods, string period, JsonObject body, HttpContext context)
    {
        if (string.IsNullOrWhiteSpace((string?)body["reasons"]?["wres-3"]))
        {
            return StubGateway.Problem(422, "plan-not-ready", "The plan cannot be put before the board yet", "Mend each point.",
                new { pointer = "/reasons/wres-3", code = "measure-without-action", detail = "WRES 3 is outside its target and no open action works on it", expected = "an open action with a KPI on wres-3, or a reason", found = "1.62 in 2025-26" });
        }

        var plan = Of(ods, period);
        plan.Editions.RemoveAll(edition => edition["signedOff"] is null);
        plan.Editions.Insert(0, new() { ["edition"] = plan.Edition + 1, ["digest"] = new string('a', 64), ["putForwardBy"] = access.PersonOf(context)!.Name, ["putForwardAt"] = Now });
        plan.Version++;
        return Results.Json(plan.Editions[0]);
    }

    private IResult SignOff(string ods, string period, JsonObject body, HttpContext context)
    {
        var plan = Of(ods, period);

        if ((string?)body["digest"] != (string?)plan.Editions[0]["digest"])
        {
            return StubGateway.Problem(409, "digest-differs", "This is not the edition that waits for sign-off", "Read what was put forward and sign that.");
        }

        plan.Editions[0]["signedOff"] = new JsonObject { ["by"] = access.PersonOf(context)!.Name, ["boardMember"] = (string?)body["boardMember"], ["board"] = (string?)body["board"], ["on"] = (string?)body["on"], ["at"] = Now };
        plan.Edition++;
        return Results.Json(plan.Editions[0]);
    }

    private IResult Changed(string ods, string period, JsonObject action, Action? change = null)
    {
        change?.Invoke();
        return Results.Json(StubPlan.Derive(Of(ods, period).Touched(action)));
    }

    private static IResult? Faults(JsonObject body) => string.CompareOrdinal((string?)body["due"] ?? "9", (string?)body["start"] ?? "") < 0
        ? Fault("/due", "due-before-start", "It would be due before it starts", $"a day from {body["start"]} on")
        : null;

    private static IResult Fault(string pointer, string code, string detail, string expected) =>
        StubGateway.Problem(422, "body-faulty", "This cannot be saved", null, new { pointer, code, detail, expected });

    private static IResult? Stale(HttpContext context, JsonObject changed) =>
        context.Request.Headers.IfMatch is [{ Length: > 0 } named] && named != (string?)changed["eTag"]
            ? StubGateway.Problem(412, "stale-version", "Someone changed this since you read it")
            : null;
}
