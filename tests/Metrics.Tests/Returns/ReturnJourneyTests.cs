using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EdiRegion.Metrics.Tests.Returns;

public sealed class ReturnJourneyTests(MetricsApp app) : IClassFixture<MetricsApp>
{
    private readonly HttpClient _approver = app.ClientFor("trust-approver:RRK");
    private readonly HttpClient _lead = app.ClientFor("trust-lead:RRK");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_return_is_entered_submitted_and_signed_off_by_someone_else()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2025-26";

        var entered = await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        var submitted = await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));
        var approved = await Answer(await _approver.PostAsync($"{Return}/approval", null, Ct));
        var receipt = await _lead.GetFromJsonAsync<JsonObject>($"{Return}/receipt", Ct);

        entered["state"]!.GetValue<string>().ShouldBe("draft");
        entered["changes"]!["added"]!.GetValue<int>().ShouldBe(WresReturn.Cells().Count);
        submitted["state"]!.GetValue<string>().ShouldBe("submitted");
        approved["state"]!.GetValue<string>().ShouldBe("approved");
        Measure(approved, "wres-2")["value"]!.GetValue<decimal>().ShouldBe(1.5m);
        receipt!["digest"]!.GetValue<string>().ShouldBe(approved["digest"]!.GetValue<string>());
        Sha256(receipt["canonical"]!.GetValue<string>()).ShouldBe(receipt["digest"]!.GetValue<string>());
    }

    [Fact]
    public async Task Errors_refuse_the_whole_return_and_say_where()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2024-25";

        var response = await _lead.PutAsJsonAsync(Return, WresReturn.Body(cells => cells["ind2.app.B"] = 1351), Ct);
        var problem = await response.Content.ReadFromJsonAsync<JsonObject>(Ct);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem!["code"]!.GetValue<string>().ShouldBe("return-has-errors");
        problem["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/cells/ind2.app.B");
        problem["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("V02");
        (await StateOf(Return)).ShouldBe("none");
    }

    [Fact]
    public async Task A_dry_run_answers_findings_and_measures_and_keeps_nothing()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2023-24";

        var answer = await Answer(await _lead.PutAsJsonAsync($"{Return}?dryRun=true", WresReturn.Body(cells => cells["ind2.app.B"] = 1351), Ct));

        answer["findings"]!.AsArray().ShouldContain(f => f!["rule"]!.GetValue<string>() == "V02" && f["severity"]!.GetValue<string>() == "error");
        answer["measures"]!.AsArray().Count.ShouldBeGreaterThan(8);
        (await StateOf(Return)).ShouldBe("none");
    }

    [Fact]
    public async Task A_negative_figure_is_told_and_can_be_mended_afterwards()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2010-11";
        var wrong = WresReturn.Body(cells => cells["ind2.app.B"] = -1);

        var rehearsed = await Answer(await _lead.PutAsJsonAsync($"{Return}?dryRun=true", wrong, Ct));
        await Answer(await _lead.PutAsJsonAsync($"{Return}?allowErrors=true", wrong, Ct));
        var kept = await _lead.GetFromJsonAsync<JsonObject>(Return, Ct);

        foreach (var findings in (JsonArray[])[rehearsed["findings"]!.AsArray(), kept!["findings"]!.AsArray()])
        {
            findings.ShouldContain(f => f!["cell"]!.GetValue<string>() == "ind2.app.B" && f["severity"]!.GetValue<string>() == "error");
        }
    }

    [Fact]
    public async Task The_region_reads_what_was_signed_off_and_no_exact_small_count_in_any_answer()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2009-10";
        var region = app.ClientFor("region-analyst:Y60");
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        var draft = await region.GetFromJsonAsync<JsonObject>(Return, Ct);
        await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));
        await Answer(await _approver.PostAsync($"{Return}/approval", null, Ct));

        var reopened = await Answer(await region.PostAsJsonAsync($"{Return}/reopening", new { reason = "Asked by the trust" }, Ct));
        var read = await region.GetFromJsonAsync<JsonObject>(Return, Ct);

        draft!["state"]!.GetValue<string>().ShouldBe("draft");
        draft["cells"]!.AsObject().ShouldBeEmpty();
        reopened["findings"]!.AsArray().ShouldBeEmpty();
        Measure(reopened, "wres-9-total")["parts"]!.ToJsonString().ShouldContain("suppressed");
        read!["cells"]!["ind9.total.B"]!["state"]!.GetValue<string>().ShouldBe("suppressed");
    }

    [Fact]
    public async Task Two_people_starting_the_same_return_at_once_get_one_return_and_a_clear_answer()
    {
        for (var year = 2001; year < 2006; year++)
        {
            var @return = $"/api/metrics/v1/returns/RRK/wres/{year}-{(year + 1) % 100:00}";
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _lead.PutAsJsonAsync(@return, WresReturn.Body(), Ct)));

            answers.Count(a => a.StatusCode is HttpStatusCode.OK).ShouldBe(1);
            answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict || a.StatusCode == HttpStatusCode.PreconditionRequired);
        }
    }

    [Fact]
    public async Task A_character_that_is_no_text_is_refused()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2008-09";
        var noted = await Post($"{Return}?dryRun=true", """{"cells":{"ind2.app.B":{"state":"value","value":1,"note":"a\u0000"}}}""", null, HttpMethod.Put);
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));

        var comment = await _approver.PostAsync($"{Return}/rejection", new StringContent("""{"comment":"a\u0000"}""", System.Text.Encoding.UTF8, "application/json"), Ct);

        (await CodeOf(noted, HttpStatusCode.UnprocessableEntity)).ShouldBe("return-unreadable");
        (await CodeOf(comment, HttpStatusCode.BadRequest)).ShouldBe("malformed-request");
        (await StateOf(Return)).ShouldBe("submitted");
    }

    [Fact]
    public async Task Nobody_signs_off_what_they_submitted()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2022-23";
        var both = app.ClientNamed("both", "trust-lead:RRK", "trust-approver:RRK");

        await Answer(await both.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        await Answer(await both.PostAsync($"{Return}/submission", null, Ct));
        var response = await both.PostAsync($"{Return}/approval", null, Ct);

        (await CodeOf(response, HttpStatusCode.Forbidden)).ShouldBe("own-submission");
        (await StateOf(Return)).ShouldBe("submitted");
    }

    [Fact]
    public async Task A_change_of_what_exists_names_its_version()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2021-22";
        var first = await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct);

        var without = await _lead.PutAsJsonAsync(Return, WresReturn.Body(cells => cells["ind2.app.W"] = 421), Ct);
        var changed = await Put(Return, WresReturn.Body(cells => cells["ind2.app.W"] = 421), first.Headers.ETag!.Tag);
        var stale = await Put(Return, WresReturn.Body(cells => cells["ind2.app.W"] = 422), first.Headers.ETag!.Tag);

        (await CodeOf(without, HttpStatusCode.PreconditionRequired)).ShouldBe("if-match-required");
        (await Answer(changed))["changes"]!["changed"]!.GetValue<int>().ShouldBe(1);
        (await CodeOf(stale, HttpStatusCode.PreconditionFailed)).ShouldBe("stale-version");
    }

    [Fact]
    public async Task Re_opening_needs_a_reason_and_keeps_the_approved_revision()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2020-21";
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));
        var approved = await Answer(await _approver.PostAsync($"{Return}/approval", null, Ct));

        var without = await _approver.PostAsJsonAsync($"{Return}/reopening", new { reason = " " }, Ct);
        var reopened = await Answer(await _approver.PostAsJsonAsync($"{Return}/reopening", new { reason = "Restated after a payroll check" }, Ct));
        var receipt = await _lead.GetFromJsonAsync<JsonObject>($"{Return}/receipt", Ct);

        (await CodeOf(without, HttpStatusCode.UnprocessableEntity)).ShouldBe("reason-required");
        (reopened["state"]!.GetValue<string>(), reopened["revision"]!.GetValue<int>()).ShouldBe(("draft", 2));
        receipt!["digest"]!.GetValue<string>().ShouldBe(approved["digest"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_return_is_not_re_opened_after_its_closing_date()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2017-18";
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));
        await Answer(await _approver.PostAsync($"{Return}/approval", null, Ct));
        await Answer(await app.ClientFor("administrator:Y60").PutAsJsonAsync(
            "/api/metrics/v1/periods/wres/2017-18", new { opens = "2018-04-01", due = "2018-05-31", closes = "2018-06-30" }, Ct));

        var refused = await _approver.PostAsJsonAsync($"{Return}/reopening", new { reason = "Restated after a payroll check" }, Ct);
        var problem = await refused.Content.ReadFromJsonAsync<JsonObject>(Ct);

        (await CodeOf(refused, HttpStatusCode.UnprocessableEntity)).ShouldBe("period-closed");
        $"{problem!["title"]}".ShouldContain("closed on 30 June 2018");
        $"{problem["detail"]}".ShouldContain("an administrator can extend the closing date");
        (await StateOf(Return)).ShouldBe("approved");
    }

    [Fact]
    public async Task A_submitted_return_is_signed_off_but_neither_withdrawn_nor_sent_back_after_its_closing_date()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2015-16";
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));
        await Answer(await app.ClientFor("administrator:Y60").PutAsJsonAsync(
            "/api/metrics/v1/periods/wres/2015-16", new { opens = "2016-04-01", due = "2016-05-31", closes = "2016-06-30" }, Ct));

        (await CodeOf(await _lead.PostAsync($"{Return}/withdrawal", null, Ct), HttpStatusCode.UnprocessableEntity)).ShouldBe("period-closed");
        (await CodeOf(await _approver.PostAsJsonAsync($"{Return}/rejection", new { comment = "Look at indicator 2" }, Ct), HttpStatusCode.UnprocessableEntity)).ShouldBe("period-closed");
        (await _approver.GetFromJsonAsync<JsonObject>(Return, Ct))!["mayDo"]!.AsArray().Select(may => $"{may}").ShouldBe(["approve"]);
        await Answer(await _approver.PostAsync($"{Return}/approval", null, Ct));
    }

    [Fact]
    public async Task An_explanation_is_words_and_is_read_by_whoever_signs_off()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2016-17";
        const string Why = "The records of the new site are being completed";
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(TooManyUnknown), Ct));

        var without = await _lead.PostAsync($"{Return}/submission", null, Ct);
        var blank = await _lead.PostAsJsonAsync($"{Return}/submission", Explained(("V21", "  ")), Ct);
        var fault = (await blank.Content.ReadFromJsonAsync<JsonObject>(Ct))!["errors"]![0]!;
        await Answer(await _lead.PostAsJsonAsync($"{Return}/submission", Explained(("V21", $" {Why} "), ("V02", "asked for by nothing")), Ct));
        var seen = (await _approver.GetFromJsonAsync<JsonObject>(Return, Ct))!;
        await Answer(await _approver.PostAsync($"{Return}/approval", null, Ct));
        var receipt = (await _lead.GetFromJsonAsync<JsonObject>($"{Return}/receipt", Ct))!;
        var fromAfar = (await app.ClientFor("region-analyst:Y60").GetFromJsonAsync<JsonObject>(Return, Ct))!;

        (await CodeOf(without, HttpStatusCode.UnprocessableEntity)).ShouldBe("return-has-errors");
        (await CodeOf(blank, HttpStatusCode.UnprocessableEntity)).ShouldBe("explanation-required");
        $"{fault["pointer"]}".ShouldBe("/explanations/V21");
        seen["explanations"]!.ToJsonString().ShouldBe($$"""{"V21":"{{Why}}"}""");
        receipt["explanations"]!.ToJsonString().ShouldBe($$"""{"V21":"{{Why}}"}""");
        receipt["canonical"]!.GetValue<string>().ShouldNotContain(Why);
        fromAfar["explanations"]!.AsObject().Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_approver_sends_back_with_a_comment_and_the_submitter_withdraws()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2019-20";
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));
        await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));

        var sentBack = await Answer(await _approver.PostAsJsonAsync($"{Return}/rejection", new { comment = "Check the board figures" }, Ct));
        await Answer(await _lead.PostAsync($"{Return}/submission", null, Ct));
        var withdrawn = await Answer(await _lead.PostAsync($"{Return}/withdrawal", null, Ct));
        var history = (await _lead.GetFromJsonAsync<JsonObject>(Return, Ct))!["history"]!.AsArray();

        sentBack["state"]!.GetValue<string>().ShouldBe("draft");
        withdrawn["state"]!.GetValue<string>().ShouldBe("draft");
        history.Select(step => step!["action"]!.GetValue<string>()).ShouldBe(["started", "submitted", "sent back", "submitted", "withdrawn"]);
        history[2]!["comment"]!.GetValue<string>().ShouldBe("Check the board figures");
    }

    [Fact]
    public async Task A_repeated_key_acts_once_and_another_request_under_it_is_refused()
    {
        const string Return = "/api/metrics/v1/returns/RRK/wres/2018-19";
        await Answer(await _lead.PutAsJsonAsync(Return, WresReturn.Body(), Ct));

        var first = await Post($"{Return}/submission", "{}", "key-1");
        var again = await Post($"{Return}/submission", "{}", "key-1");
        var other = await Post($"{Return}/submission", """{"explanations":{"V21":"because"}}""", "key-1");

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadAsStringAsync(Ct)).ShouldBe(await first.Content.ReadAsStringAsync(Ct));
        (await CodeOf(other, HttpStatusCode.UnprocessableEntity)).ShouldBe("idempotency-key-reused");
    }

    [Theory]
    [InlineData("trust-lead:RRK", "RJE", "wres", "2024-25", 403, "organisation-not-yours")]
    [InlineData("trust-lead:RRK", "XXX", "wres", "2024-25", 404, "organisation-unknown")]
    [InlineData("trust-approver:RRK", "RRK", "wres", "2024-25", 403, "not-permitted")]
    [InlineData("trust-lead:RRK", "RRK", "nonsense", "2024-25", 404, "collection-unknown")]
    [InlineData("trust-lead:RRK", "RRK", "wres", "2024-25Q1", 422, "period-unknown")]
    [InlineData("trust-lead:RRK", "RRK", "wres", "2026-27", 422, "period-not-open")]
    [InlineData("trust-lead:RYK", "RYK", "wres", "2024-25", 422, "organisation-closed")]
    public async Task What_does_not_fit_is_refused(string role, string ods, string collection, string period, int status, string code)
    {
        var response = await app.ClientFor(role).PutAsJsonAsync($"/api/metrics/v1/returns/{ods}/{collection}/{period}", WresReturn.Body(), Ct);

        (await CodeOf(response, (HttpStatusCode)status)).ShouldBe(code);
    }

    private static object Explained(params (string Rule, string Why)[] explanations) =>
        new { explanations = explanations.ToDictionary(each => each.Rule, each => each.Why) };

    private static void TooManyUnknown(JsonObject cells)
    {
        var more = cells["total.W"]!.GetValue<int>();
        cells["ind1.clin.5.U"] = cells["ind1.clin.5.U"]!.GetValue<int>() + more;
        cells["total.U"] = cells["total.U"]!.GetValue<int>() + more;
    }

    private static async Task<JsonObject> Answer(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);

        return JsonNode.Parse(body)!.AsObject();
    }

    private static async Task<string> CodeOf(HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync(Ct);
        response.StatusCode.ShouldBe(status, body);

        return JsonNode.Parse(body)!["code"]!.GetValue<string>();
    }

    private static JsonNode Measure(JsonObject summary, string key) =>
        summary["measures"]!.AsArray().Single(m => m!["measure"]!.GetValue<string>() == key)!;

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private async Task<string> StateOf(string @return) => (await _lead.GetFromJsonAsync<JsonObject>(@return, Ct))!["state"]!.GetValue<string>();

    private Task<HttpResponseMessage> Put(string path, JsonObject body, string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", etag);

        return _lead.SendAsync(request, Ct);
    }

    private Task<HttpResponseMessage> Post(string path, string body, string? key, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return _lead.SendAsync(request, Ct);
    }
}
