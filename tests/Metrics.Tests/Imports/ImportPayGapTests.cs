using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using static EdiRegion.Metrics.Tests.Imports.PayGapFileOf;

namespace EdiRegion.Metrics.Tests.Imports;

public sealed class ImportPayGapTests(MetricsApp app) : IClassFixture<MetricsApp>
{
    private readonly HttpClient _region = app.ClientFor("region-analyst:Y60");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_that_are_public_already_enter_approved_with_their_source()
    {
        var report = await ImportAsync("2021-22", [Record()]);

        $"{report["rows"]![0]!["state"]}".ShouldBe("imported");
        $"{report["rows"]![0]!["matchedBy"]}".ShouldBe("ods");
        report["missing"]!.AsArray().Count.ShouldBe(40);
        var kept = (await _region.GetFromJsonAsync<JsonObject>("/api/metrics/v1/returns/RRK/pay-gap/2021-22", Ct))!;
        ($"{kept["state"]}", $"{kept["source"]}").ShouldBe(("approved", "gender pay gap service"));
        kept["cells"]!["hourly.mean"]!.GetValue<decimal>().ShouldBe(26.7m);
        (await _region.GetAsync("/api/metrics/v1/returns/RRK/pay-gap/2021-22/receipt", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_another_figure_makes_a_new_revision()
    {
        string[] of2020 = [Record(Year2020)];

        await ImportAsync("2020-21", of2020);
        var again = await ImportAsync("2020-21", of2020);
        var changed = await ImportAsync("2020-21", [Record([.. Year2020, ("DiffMeanHourlyPercent", "27.1")])]);

        $"{again["rows"]![0]!["state"]}".ShouldBe("unchanged");
        $"{changed["rows"]![0]!["state"]}".ShouldBe("imported");
        var kept = (await _region.GetFromJsonAsync<JsonObject>("/api/metrics/v1/returns/RRK/pay-gap/2020-21", Ct))!;
        kept["revision"]!.GetValue<int>().ShouldBe(2);
        kept["cells"]!["hourly.mean"]!.GetValue<decimal>().ShouldBe(27.1m);
    }

    [Fact]
    public async Task A_rehearsal_answers_the_same_and_keeps_nothing_with_an_idempotency_key_too()
    {
        var record = Record(("ODS code (added)", "RQ3"), ("EmployerId", "15804"));

        foreach (var key in (string?[])[null, "rehearsal-1"])
        {
            var report = await ImportAsync("2021-22&dryRun=true", [record], key);

            $"{report["rows"]![0]!["state"]}".ShouldBe("imported");
            var kept = await _region.GetFromJsonAsync<JsonObject>("/api/metrics/v1/returns/RQ3/pay-gap/2021-22", Ct);
            $"{kept!["state"]}".ShouldBe("none");
        }
    }

    [Fact]
    public async Task A_record_that_cannot_be_is_refused_and_the_others_go_in()
    {
        var report = await ImportAsync("2021-22",
        [
            Record(("ODS code (added)", "RNA"), ("EmployerId", "12332")),
            Record(("ODS code (added)", "RXK"), ("EmployerId", "10859"), ("MaleTopQuartile", "many")),
        ]);

        report["counts"]!["imported"]!.GetValue<int>().ShouldBe(1);
        report["counts"]!["refused"]!.GetValue<int>().ShouldBe(1);
        var fault = report["rows"]![1]!["faults"]!.AsArray().First(each => $"{each!["code"]}" == "not-a-number")!;
        ($"{fault["severity"]}", $"{fault["field"]}", $"{fault["found"]}", fault["line"]!.GetValue<int>()).ShouldBe(("error", "MaleTopQuartile", "many", 3));
        $"{(await _region.GetFromJsonAsync<JsonObject>("/api/metrics/v1/returns/RXK/pay-gap/2021-22", Ct))!["state"]}".ShouldBe("none");
    }

    [Fact]
    public async Task What_a_trust_had_entered_itself_is_not_replaced_without_a_word()
    {
        const string Return = "/api/metrics/v1/returns/RJE/pay-gap/2021-22";
        var entered = await app.ClientFor("trust-lead:RJE").PutAsJsonAsync(Return, new { cells = new Dictionary<string, decimal> { ["hourly.mean"] = 11.1m } }, Ct);
        entered.StatusCode.ShouldBe(HttpStatusCode.OK, await entered.Content.ReadAsStringAsync(Ct));
        string[] record = [Record(("ODS code (added)", "RJE"), ("EmployerId", "13166"))];

        var report = await ImportAsync("2021-22", record);
        var again = await ImportAsync("2021-22", record);

        var fault = report["rows"]![0]!["faults"]!.AsArray().Single(each => $"{each!["code"]}" == "own-figures-replaced")!;
        ($"{report["rows"]![0]!["state"]}", $"{fault["severity"]}").ShouldBe(("imported", "information"));
        $"{fault["message"]}".ShouldContain("draft");
        again["rows"]![0]!["faults"]!.AsArray().ShouldNotContain(each => $"{each!["code"]}" == "own-figures-replaced");
        var history = (await _region.GetFromJsonAsync<JsonObject>(Return, Ct))!["history"]!.AsArray();
        history.Select(step => $"{step!["action"]}").ShouldBe(["started", "imported"]);
        $"{history[1]!["comment"]}".ShouldContain("What RJE had entered itself (draft, not signed off) was replaced");
    }

    [Theory]
    [InlineData("2021-22", "text/plain", "x", HttpStatusCode.UnsupportedMediaType, "media-type-not-supported")]
    [InlineData("2021-22Q1", "text/csv", "x", HttpStatusCode.UnprocessableEntity, "period-unknown")]
    [InlineData("2039-40", "text/csv", "x", HttpStatusCode.UnprocessableEntity, "period-not-open")]
    [InlineData("2021-22", "text/csv", "a;b;c", HttpStatusCode.UnprocessableEntity, "file-unreadable")]
    public async Task A_file_that_is_no_import_is_refused_whole(string period, string type, string text, HttpStatusCode status, string code)
    {
        using var content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue(type));
        var response = await _region.PostAsync($"/api/metrics/v1/imports/pay-gap?period={period}", content, Ct);

        response.StatusCode.ShouldBe(status);
        $"{(await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]}".ShouldBe(code);
    }

    [Fact]
    public async Task A_trust_may_not_import_for_the_region()
    {
        using var content = new StringContent(Header, Encoding.UTF8, "text/csv");

        (await app.ClientFor("trust-lead:RRK").PostAsync("/api/metrics/v1/imports/pay-gap?period=2021-22", content, Ct)).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    private static (string, string)[] Year2020 => [("DueDate", "2021/10/06 00:00:00"), ("DateSubmitted", "2021/09/22 14:53:12")];

    private async Task<JsonObject> ImportAsync(string period, string[] records, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/metrics/v1/imports/pay-gap?period={period}")
        {
            Content = new StringContent(string.Join('\n', [Header, .. records]), Encoding.UTF8, "text/csv"),
        };

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var response = await _region.SendAsync(request, Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Ct));

        return (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
    }
}
