using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.EndToEnd.Harness;

namespace EdiRegion.EndToEnd.PayGaps;

/// <summary>The region brings in the published years, and reads them back: by trust as published, over the region as the median.</summary>
public sealed class ImportTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    private static readonly (string Measure, string Cell)[] Measures =
    [
        ("pay-gap-gender-mean", "hourly.mean"),
        ("pay-gap-gender-median", "hourly.median"),
        ("pay-gap-gender-bonus-mean", "bonus.mean"),
        ("pay-gap-gender-bonus-median", "bonus.median"),
        ("pay-gap-gender-quartile-1-women", "quartile.1.F"),
        ("pay-gap-gender-quartile-2-women", "quartile.2.F"),
        ("pay-gap-gender-quartile-3-women", "quartile.3.F"),
        ("pay-gap-gender-quartile-4-women", "quartile.4.F"),
    ];

    [Theory]
    [InlineData("2020-21", 39, "RXW", "RYK")]
    [InlineData("2021-22", 40, "RYK")]
    [InlineData("2022-23", 39, "RHA", "RYK")]
    public async Task Every_trust_of_a_published_year_is_taken_as_published_and_the_region_is_their_median(string period, int trusts, params string[] missing)
    {
        var file = PublishedFile.Of(period);
        var region = await Platform.Staff.ClientAsync("region-Y60");

        var first = await ImportAsync(region, file.Bytes, period);
        var second = await ImportAsync(region, file.Bytes, period);

        (Count(first, "imported"), Count(first, "unchanged"), Count(first, "refused")).ShouldBe((trusts, 0, 0));
        (Count(second, "imported"), Count(second, "unchanged"), Count(second, "refused")).ShouldBe((0, trusts, 0));
        ShouldTellOfEveryBlank(first, file);
        await CountsAsync(region, period, trusts);

        foreach (var (ods, figures) in file.Figures)
        {
            var cells = (await region.GetFromJsonAsync<JsonObject>($"/api/metrics/v1/returns/{ods}/pay-gap/{period}", Ct))!["cells"]!;
            figures.ShouldAllBe(figure => Figure(cells[figure.Key]) == figure.Value, $"{ods}: {cells.ToJsonString()}");
        }

        foreach (var (measure, cell) in Measures)
        {
            var answer = await MeasureAsync(region, measure, "region:Y60", period);
            ((string?)answer["aggregation"]).ShouldBe("median");
            ((decimal)answer["value"]!).ShouldBe(file.MedianOf(cell), 0.0001m, measure);
            answer["contributors"]!.AsArray().ToDictionary(one => (string)one!["ods"]!, one => (decimal?)one!["value"])
                .ShouldBe(file.Figures.ToDictionary(trust => trust.Key, trust => trust.Value[cell]), ignoreOrder: true);

            foreach (var (ods, _) in file.Figures.Where(trust => trust.Value[cell] is null))
            {
                var own = await MeasureAsync(region, measure, $"trust:{ods}", period);
                own["value"].ShouldBeNull("blank is not zero");
                ((string?)own["reason"]).ShouldNotBeNullOrWhiteSpace();
            }
        }

        var completeness = await region.GetFromJsonAsync<JsonObject>($"/api/insights/v1/completeness?collection=pay-gap&period={period}", Ct);
        completeness!["missing"]!.AsArray().Select(ods => (string)ods!).ShouldBe(missing, ignoreOrder: true);
        ((int)completeness["received"]!).ShouldBe(trusts);
    }

    [Fact]
    public async Task Without_the_ods_column_every_trust_is_found_by_its_name_and_employer_id()
    {
        var file = PublishedFile.Of("2021-22");
        var region = await Platform.Staff.ClientAsync("region-Y60");

        var rehearsed = await ImportAsync(region, file.WithoutOdsColumn(), "2021-22", "&dryRun=true");

        var rows = rehearsed["rows"]!.AsArray();
        rows.Select(row => (string?)row!["organisation"]).ShouldBe(file.Figures.Keys);
        rows.ShouldAllBe(row => ((string?)row!["matchedBy"] == "nameAndEmployerId" || (string?)row["matchedBy"] == "employerId") && (string?)row["state"] != "refused");
    }

    [Fact]
    public async Task A_rehearsed_import_keeps_nothing()
    {
        var file = PublishedFile.Of("2022-23");
        var region = await Platform.Staff.ClientAsync("region-Y60");
        var before = await Platform.MetricsDatabase.AskAsync<long>("SELECT count(*) FROM metrics.approved_revisions");

        var rehearsed = await ImportAsync(region, file.Bytes, "2022-23", "&dryRun=true");

        Count(rehearsed, "refused").ShouldBe(0);
        (await Platform.MetricsDatabase.AskAsync<long>("SELECT count(*) FROM metrics.approved_revisions")).ShouldBe(before);
    }

    private static async Task<JsonObject> ImportAsync(HttpClient region, byte[] file, string period, string more = "")
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/csv") } };
        using var answer = await region.PostAsync($"/api/metrics/v1/imports/pay-gap?period={period}{more}", content, Ct);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Ct));

        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
    }

    /// <summary>Each by its record, line and column.</summary>
    private static void ShouldTellOfEveryBlank(JsonObject report, PublishedFile file)
    {
        var told = report["rows"]!.AsArray()
            .SelectMany(row => row!["faults"]!.AsArray()
                .Where(fault => (string)fault!["code"]! is "figure-missing" or "no-bonus-paid" && (int)fault["line"]! >= (int)row["line"]!)
                .Select(fault => $"{row["organisation"]} {fault!["field"]}"));

        told.ShouldBe(
            file.Figures.SelectMany(trust => trust.Value.Where(figure => figure.Value is null).Select(figure => $"{trust.Key} {PublishedFile.Columns[figure.Key]}")),
            ignoreOrder: true);
    }

    private static Task<TimeSpan> CountsAsync(HttpClient region, string period, int trusts) => Eventually.IsTrueAsync("the import counts", TimeSpan.FromMinutes(1), async () =>
        (int)(await region.GetFromJsonAsync<JsonObject>($"/api/insights/v1/completeness?collection=pay-gap&period={period}", Ct))!["received"]! == trusts);

    private static async Task<JsonObject> MeasureAsync(HttpClient region, string measure, string scope, string period) =>
        (await region.GetFromJsonAsync<JsonObject>($"/api/insights/v1/measures/{measure}?scope={scope}&period={period}", Ct))!;

    private static int Count(JsonObject report, string state) => (int)report["counts"]![state]!;

    /// <summary>A number; null for what is missing or does not apply.</summary>
    private static decimal? Figure(JsonNode? cell) => cell is JsonValue number ? (decimal)number : null;
}
