using System.Text.Json.Nodes;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using EdiRegion.Region.Disclosure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>One year of awards from memory: a nomination in each state, a panel, scores, a meeting, a ledger, a case.</summary>
public sealed class StubAwards(Definitions definitions, StubAccess access, TimeProvider clock)
{
    public const string Key = "key-of-a-confirmed-address";
    public static readonly Guid Draft = new("01900000-0000-7000-8000-000000000a01");
    public static readonly Guid Submitted = new("01900000-0000-7000-8000-000000000a02");
    public static readonly Guid Announced = new("01900000-0000-7000-8000-000000000a06");
    public static readonly Guid Panel = new("01900000-0000-7000-8000-000000000a03");
    public static readonly Guid Meeting = new("01900000-0000-7000-8000-000000000a04");
    private readonly Dictionary<Guid, (JsonObject View, int Version)> _nominations = [];

    private AwardCategory Category => definitions.Awards["midas"].Category("changemaker");

    /// <summary>What was typed into the draft, by letter.</summary>
    public string? Typed(string letter) => (string?)_nominations[Draft].View["answers"]![letter];

    public void Map(IEndpointRouteBuilder app)
    {
        var awards = app.MapGroup("/api/awards/v1");
        _nominations[Draft] = (Nomination(Draft, "draft", ["write", "attach", "addCoAuthor", "submit", "withdraw"]), 1);
        _nominations[Submitted] = (Nomination(Submitted, "submitted", ["screen", "redact", "merge", "letIn", "checkFeedback"]), 1);
        _nominations[Announced] = (Nomination(Announced, "announced", [], "midas-2025"), 1);

        awards.MapGet("/cycles", () => new { items = new[] { Cycle("midas-2026", 2026, "open"), Cycle("midas-2025", 2025, "announced") } });
        awards.MapGet("/cycles/{key}", (string key) => Cycle(key, key.EndsWith("2026", StringComparison.Ordinal) ? 2026 : 2025, key.EndsWith("2026", StringComparison.Ordinal) ? "open" : "announced"));
        awards.MapGet("/cycles/{key}/rehearsal", () => new
        {
            warnings = new[] { "2 nominations have not been checked yet." },
            roles = new[] { new { role = "judge", gains = new[] { new { sentence = "Score the entries they were given" } }, loses = Array.Empty<object>(), keeps = Array.Empty<object>() } },
        });
        awards.MapPost("/cycles/{key}/stage", () => Results.Json(new { }));
        awards.MapGet("/categories", () => definitions.Awards["midas"]);
        awards.MapPost("/nominations/starts", () => Results.Accepted());
        awards.MapPost("/nominations/starts/{token}", (string token) => token == "link-of-somebody"
            ? Results.Json(new { key = Key, expiresAt = clock.GetUtcNow().AddYears(20) })
            : StubGateway.Problem(404, "link-over", "This link does not work any more"));

        awards.MapGet("/nominations", (HttpContext context, bool own = false, string? organisation = null) => Known(context, () => Results.Json(new
        {
            items = _nominations.Values.Select(kept => kept.View).Where(view => !own || (string?)view["state"] == "draft").Where(view => organisation is null || (string?)view["nominee"]!["organisation"] == organisation).Select(Line),
        })));
        awards.MapGet("/nominations/duplicates", () => new { items = new[] { new { category = "changemaker", ids = new[] { Draft, Submitted }, why = new[] { "Both name a ward manager of RRK." } } } });
        awards.MapPost("/nominations", (HttpContext context) => Known(context, () => Results.Json(_nominations[Draft].View)));
        awards.MapGet("/nominations/{id:guid}", (Guid id, HttpContext context) => Known(context, () => Shown(id, context)));
        awards.MapPut("/nominations/{id:guid}", (Guid id, JsonObject body, HttpContext context) => Known(context, () => Merge(id, body, context)));
        awards.MapPost("/nominations/{id}/submission", () => StubGateway.Problem(
            422, "not-complete", "This nomination cannot be submitted yet", null, new { pointer = "/answers/a", code = "too-long", detail = "The change has 620 words, 220 more than the 400 it may have." }));
        awards.MapGet("/nominations/{id:guid}/form.docx", () => Results.Bytes("PK"u8.ToArray()));
        awards.MapGet("/categories/{category}/form.docx", () => Results.Bytes("PK"u8.ToArray()));
        awards.MapGet("/nominations/{id}/receipt", () => new { digest = new string('a', 64) });
        awards.MapGet("/nominations/{id}/redaction", () => new
        {
            fields = new { title = "A voice for the night shift", a = "Amara Okafor of Walsall began to listen. She wrote to everyone." },
            proposed = new object[] { new { field = "a", start = 0, length = 12, kind = "name", text = "Amara Okafor" }, new { field = "a", start = 16, length = 7, kind = "place", text = "Walsall" } },
        });
        awards.MapPut("/nominations/{id}/redaction", (JsonObject body) => Results.Json(body));
        awards.MapGet("/feedback-checks", () => new
        {
            items = new[]
            {
                new { nomination = Submitted, entry = "BCDF", category = Category.Key, title = "A voice for the night shift", texts = 2, state = "open" },
                new { nomination = Draft, entry = "GHJK", category = Category.Key, title = "Rotas for all", texts = 3, state = "released" },
            },
        });
        awards.MapGet("/nominations/{id:guid}/feedback-check", (Guid id, HttpContext context) => FeedbackCheck(id, context));
        awards.MapPut("/nominations/{id:guid}/feedback-check", ReleaseFeedback);
        awards.MapGet("/nominations/{id}/feedback", () => new
        {
            outcome = "shortlisted",
            text = "You listened.\nSay more of <b>what</b> changed.",
            criteria = new[] { new { letter = "a", title = "What changed", shown = "Something changed.", nextStep = "Show that it lasts." } },
        });

        awards.MapGet("/consents/{token}", (string token) => token == "consent-of-somebody"
            ? Results.Json(new { cycleTitle = "MIDAS 2026", categoryTitle = Category.Title, nominee = new { name = "A ward manager", organisation = "RRK" }, nominators = new[] { "A colleague" }, answer = "asked", title = "A voice for the night shift" })
            : StubGateway.Problem(404, "link-over", "This link does not work any more"));
        awards.MapPost("/consents/{token}", () => Results.Json(new { }));
        awards.MapGet("/authorisations/{token}", () => new { categoryTitle = Category.Title, nominee = new { name = "A ward manager" }, answer = "asked" });
        awards.MapPost("/authorisations/{token}", () => Results.Json(new { }));

        awards.MapGet("/interests/{key}", () => new { declared = false, terms = "I score alone and keep to myself what I read." });
        awards.MapPut("/interests/{key}", () => Results.Json(new { }));
        awards.MapGet("/queue", () => new
        {
            cycle = "midas-2026",
            items = new[] { "BCDF", "GHJK" }.Select((code, index) => new { code, category = Category.Key, categoryTitle = Category.Title, state = index == 0 ? "open" : "submitted" }),
        });
        awards.MapGet("/scores/{code}", Sheet);
        awards.MapPut("/scores/{code}", Sheet);
        awards.MapPost("/scores/{code}/{step}", () => Results.Json(new { }));

        awards.MapGet("/panels", () => new { items = new[] { PanelView() } });
        awards.MapGet("/panels/{id}", () => PanelView());
        awards.MapGet("/panels/{id}/assignments", () => new
        {
            pairs = new[] { new { entry = "BCDF", category = Category.Key, judge = 1, name = "Panel member, QHL", state = "open", reason = "Has no tie to it and the fewest entries." } },
            loads = new[] { new { judge = 1, name = "Panel member, QHL", entries = 1 } },
            shortfalls = new[] { new { entry = "BCDF", wanted = 3, got = 1, why = "All other judges work where the nominee works." } },
            optimal = true,
        });
        awards.MapPost("/panels/{id}/assignments", () => Results.Json(new { }));

        awards.MapGet("/results", () => new
        {
            steps = new[] { "Two judges share four entries." },
            ranked = true,
            talkAbout = new[] { new { entry = "GHJK", kind = "disagreement", sentence = "Its judges are 2.5 levels apart." } },
            entries = new[]
            {
                new { entry = "BCDF", place = 1, order = 1, tiedWith = new[] { "GHJK" }, scores = 3, raw = 3.1, calibrated = 3.25, low = 2.9, high = 3.6, outcome = "shortlisted" },
                new { entry = "GHJK", place = 1, order = 2, tiedWith = new[] { "BCDF" }, scores = 3, raw = 3.2, calibrated = 3.15, low = 2.8, high = 3.5, outcome = "notShortlisted" },
            },
            mayDo = new[] { "decide" },
        });
        awards.MapPost("/results/{category}/decisions", () => Results.Json(new { }));
        awards.MapGet("/meetings", () => new { items = new[] { new { id = Meeting, category = Category.Key, state = "open", startedAt = clock.GetUtcNow() } } });
        awards.MapGet("/meetings/{id}", () => new
        {
            id = Meeting,
            cycle = "midas-2026",
            category = Category.Key,
            title = Category.Title,
            state = "open",
            current = new { entry = "BCDF", since = clock.GetUtcNow() },
            mayDo = new[] { "item", "castingVote", "minute", "end", "move", "vote" },
            agenda = new[] { "BCDF", "GHJK" }.Select(entry => new { entry, why = new[] { "Shares place 1." }, result = new { entry, scores = 3, tiedWith = new[] { entry == "BCDF" ? "GHJK" : "BCDF" } } }),
            motions = new[] { new { id = Meeting, entry = "BCDF", text = "Shortlist it", outcome = "shortlisted", by = "Panel chair, Y60", @for = 2, against = 0, abstain = 1 } },
            minute = new[] { new { at = clock.GetUtcNow(), entry = "BCDF", text = "It was read out.", by = "Panel chair, Y60" } },
        });
        awards.MapGet("/ledger", () => new
        {
            lines = new[] { new { number = 1, kind = "rulesFrozen", at = clock.GetUtcNow(), by = "secretary", payload = """{"scheme":"midas"}""", digest = new string('b', 64) } },
        });
        awards.MapPost("/ledger/replay", () => new { digest = new string('c', 64), recorded = new string('c', 64), equal = true, winners = new[] { "BCDF" } });

        app.MapGet("/api/access/v1/people/judges", () => new { items = new[] { new { id = "p-other", email = "other@rrk.example", name = "Panel member, RRK", mayChair = true } } });
        awards.MapGet("/practice", () => new { items = new[] { Practice() } });
        awards.MapGet("/practice/{id}", () => Practice());
        awards.MapGet("/outcomes", () => new { items = new[] { new { category = Category.Key, outcome = "winner", nominee = "A ward manager", title = "A voice for the night shift", organisation = "RRK", nomination = Submitted } } });
        awards.MapGet("/fairness", () => new
        {
            by = "system",
            title = "By system",
            note = "Each rate stands beside that of all other groups.",
            rows = Fairness.Of([new("QHL", "A system", 40, 20, 10), new("QNC", "Another system", 40, 10, 8)], Audience.Exact, definitions.Disclosure),
        });
        awards.MapGet("/monitoring/{token}", () => new
        {
            questions = new[] { new { key = "ethnicity", title = "Ethnicity", options = new[] { new { key = "asian", label = "Asian or Asian British" }, new { key = "white", label = "White" } } } },
            answers = new { },
        });
        awards.MapGet("/people/export/{token}", () => new { nominations = new[] { new { title = "A voice for the night shift" } } });
    }

    private static Guid JudgeId => new("01900000-0000-7000-8000-000000000a05");

    private static object Cycle(string key, int year, string stage) => new
    {
        key,
        scheme = "midas",
        title = $"MIDAS {year}",
        year,
        opens = $"{year}-10-01T00:00:00Z",
        closes = $"{year}-12-01T17:00:00Z",
        judgingUntil = $"{year}-12-20",
        announces = $"{year + 1}-01-31",
        stage,
        open = stage == "open",
    };

    private object Sheet(string code, HttpContext context)
    {
        context.Response.Headers.ETag = "\"1.1\"";

        return new
        {
            cycle = "midas-2026",
            code,
            category = Category.Key,
            categoryTitle = Category.Title,
            title = "A voice for the night shift",
            state = "begun",
            mayDo = new[] { "write", "submit", "abstain", "conflict" },
            texts = Category.Criteria.ToDictionary(asked => asked.Letter, _ => "[name] of [place] began to listen.\nThen they wrote to everyone."),
            criteria = Category.Criteria.Select(asked => new { asked.Letter, asked.Title, asked.Prompt, asked.Weight, anchors = asked.Anchors.OrderBy(anchor => anchor.Key).Select(anchor => anchor.Value) }),
            levels = definitions.Awards["midas"].ScoreLevels,
            scores = new { a = 3 },
        };
    }

    private object PanelView() => new
    {
        id = Panel,
        cycle = "midas-2026",
        title = "Panel for people",
        categories = new[] { Category.Key },
        judgesPerEntry = 3,
        mix = new[] { new { group = "staff network", atLeast = 1 } },
        mayDo = new[] { "change", "addJudge", "removeJudge", "assign" },
        judges = new[] { new { id = JudgeId, number = 1, person = "p-judge", name = "Panel member, QHL", employer = "QHL", group = "staff network", chair = true, declared = true } },
    };

    private object Practice() => new
    {
        nomination = Submitted,
        categoryTitle = Category.Title,
        title = "A voice for the night shift",
        organisationName = "A trust",
        outcome = "winner",
        summary = "They listened.\nThen they wrote to everyone.",
        whatWasDone = "They sat down together at night.",
        published = true,
        measures = new[] { new { key = "wres-6", title = "Harassment by staff" } },
        tried = new[] { new { organisation = "RXK", name = "Another trust", note = "It took us three months." } },
        helps = new[] { "Harassment by staff" },
    };

    private static JsonObject Nomination(Guid id, string state, string[] mayDo, string cycle = "midas-2026") => new()
    {
        ["id"] = id,
        ["cycle"] = cycle,
        ["category"] = "changemaker",
        ["categoryTitle"] = "Changemaker of the Year",
        ["secretary"] = state is "draft" or "announced" ? null : new JsonObject { ["code"] = "BCDF", ["redacted"] = false },
        ["state"] = state,
        ["title"] = "A voice for the night shift",
        ["nominee"] = new JsonObject { ["kind"] = "individual", ["name"] = "A ward manager", ["email"] = "ward@rrk.example", ["organisation"] = "RRK" },
        ["answers"] = new JsonObject { ["a"] = "She listened, and <b>wrote</b> to everyone." },
        ["nominators"] = new JsonArray(new JsonObject { ["name"] = "A colleague", ["email"] = "colleague@rrk.example" }),
        ["screening"] = new JsonObject
        {
            ["eligible"] = false,
            ["reasons"] = new JsonArray(new JsonObject { ["code"] = "nominee-kind", ["message"] = "Changemaker of the Year is for one person." }),
            ["suggestions"] = new JsonArray(new JsonObject { ["category"] = "fair-careers", ["title"] = "Fair Recruitment and Careers", ["why"] = "It takes a team." }),
        },
        ["submittedAt"] = state == "draft" ? null : "2026-11-20T10:00:00Z",
        ["changedAt"] = "2026-11-20T10:00:00Z",
        ["history"] = new JsonArray(new JsonObject { ["at"] = "2026-11-19T10:00:00Z", ["by"] = "A colleague", ["action"] = "begun" }),
        ["mayDo"] = new JsonArray([.. mayDo.Select(action => (JsonNode)action)]),
    };

    private static object Line(JsonObject view) => new
    {
        id = view["id"],
        cycle = view["cycle"],
        category = view["category"],
        categoryTitle = view["categoryTitle"],
        code = view["secretary"]?["code"],
        state = view["state"],
        nominee = view["nominee"]!["name"],
        organisation = view["nominee"]!["organisation"],
    };

    private IResult Known(HttpContext context, Func<IResult> answer) => access.PersonOf(context) is not null || context.Request.Headers["Nomination-Key"] == Key
        ? answer()
        : StubGateway.Problem(401, "sign-in-required", "Sign in first");

    private IResult Shown(Guid id, HttpContext context)
    {
        var (view, version) = _nominations[id];
        var answers = view["answers"]!.AsObject().ToDictionary(answer => answer.Key, answer => (string?)answer.Value ?? "");
        view["words"] = new JsonObject(answers.Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)Words.Count(answer.Value))));
        view["findings"] = new JsonArray([.. Category.Findings(answers).Select(finding => (JsonNode)new JsonObject { ["letter"] = finding.Letter, ["code"] = finding.Code, ["message"] = finding.Message })]);
        view["obstacles"] = new JsonArray([.. Category.Findings(answers).Select(finding => (JsonNode)new JsonObject { ["pointer"] = $"/answers/{finding.Letter}", ["code"] = finding.Code, ["detail"] = finding.Message })]);
        context.Response.Headers.ETag = $"\"1.{version}\"";
        return Results.Json(view);
    }

    private IResult Merge(Guid id, JsonObject body, HttpContext context)
    {
        var (view, version) = _nominations[id];

        if (context.Request.Headers.IfMatch is [{ Length: > 0 } named] && named != $"\"1.{version}\"")
        {
            return StubGateway.Problem(412, "stale-version", "Someone changed this since you read it");
        }

        foreach (var (letter, text) in body["answers"]?.AsObject() ?? [])
        {
            view["answers"]![letter] = text?.DeepClone();
        }

        _nominations[id] = (view, version + 1);
        return Shown(id, context);
    }

    /// <summary>Another secretary checks the feedback at the same time.</summary>
    public void AnotherSecretaryChecks(string text) => _nominations[Submitted] = (Checked(_nominations[Submitted].View, text, released: false), _nominations[Submitted].Version + 1);

    private static JsonObject Checked(JsonObject view, string? text, bool released)
    {
        (view["checked"], view["released"]) = (text, released);

        return view;
    }

    private IResult FeedbackCheck(Guid id, HttpContext context)
    {
        var (view, version) = _nominations[id];
        var (text, released) = ((string?)view["checked"], (bool?)view["released"] is true);
        context.Response.Headers.ETag = $"\"1.{version}\"";

        return Results.Json(new
        {
            entry = "BCDF",
            state = text is null ? "open" : released ? "released" : "draft",
            texts = new[] { "She listened.\nThat is rare.", "Say more of <b>what</b> changed." },
            text,
            by = text is null ? null : "Awards secretary, Y60",
            releasedAt = released ? clock.GetUtcNow() : (DateTimeOffset?)null,
        });
    }

    private IResult ReleaseFeedback(Guid id, JsonObject body, HttpContext context)
    {
        var (view, version) = _nominations[id];

        if (context.Request.Headers.IfMatch is not [{ Length: > 0 } named] || named != $"\"1.{version}\"")
        {
            return StubGateway.Problem(412, "stale-version", "Someone changed this since you read it");
        }

        if ((string?)body["text"] is { Length: > 4_000 } text)
        {
            return StubGateway.Problem(422, "fields-not-accepted", "Not accepted", null, new { pointer = "/text", code = "text-too-long", detail = $"The text is too long: {text.Length} characters." });
        }

        _nominations[id] = (Checked(view, (string?)body["text"], (bool?)body["release"] is true), version + 1);

        return FeedbackCheck(id, context);
    }

    /// <summary>A co-author writes at the same time.</summary>
    public void SomebodyWrites(string letter, string text)
    {
        var (view, version) = _nominations[Draft];
        view["answers"]![letter] = text;
        _nominations[Draft] = (view, version + 1);
    }
}
