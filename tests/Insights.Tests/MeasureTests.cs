using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.Contracts.Metrics;
using EdiRegion.Insights.Figures;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Insights.Tests;

public sealed class MeasureTests(InsightsApp app) : IClassFixture<InsightsApp>
{
    private readonly Definitions _definitions = app.Services.GetRequiredService<Definitions>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_region_pools_counts_and_names_who_is_missing()
    {
        const string Period = "2014-15";
        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)));
        await app.TellAsync(Approved.Wres("RJE", Period, (200, 1000), (150, 750)));

        var measure = await Read("region-analyst:Y60", $"wres-2?scope=region:Y60&period={Period}");

        measure["value"]!.GetValue<decimal>().ShouldBe(Math.Round(620m / 3100 / (330m / 2100), 6));
        measure["aggregation"]!.GetValue<string>().ShouldBe("pooled");
        measure["interval"]!["low"]!.GetValue<decimal>().ShouldBeLessThan(measure["value"]!.GetValue<decimal>());
        measure["organisations"]!["included"]!.GetValue<int>().ShouldBe(2);
        measure["organisations"]!["missing"]!.AsArray().Select(ods => ods!.GetValue<string>()).ShouldNotContain("RRK");
        measure["organisations"]!["missing"]!.AsArray().Select(ods => ods!.GetValue<string>()).ShouldContain("RX1");
        measure["contributors"]!.AsArray().Select(c => (c!["ods"]!.GetValue<string>(), c["value"]!.GetValue<decimal>())).ShouldBe([("RJE", 1m), ("RRK", 1.5m)]);
    }

    [Fact]
    public async Task A_message_delivered_twice_counts_once()
    {
        const string Period = "2013-14";
        var message = Guid.CreateVersion7();

        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)), message);
        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)), message);
        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)));

        (await Denominators("system-lead:QHL", $"wres-2?scope=ics:QHL&period={Period}")).ShouldBe([2100m, 1350m], ignoreOrder: true);
    }

    [Fact]
    public async Task A_new_revision_replaces_the_old_one_and_an_old_one_that_comes_late_changes_nothing()
    {
        const string Period = "2012-13";

        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)));
        await app.TellAsync(Approved.Wres("RRK", Period, (200, 1000), (150, 750), revision: 3));
        await app.TellAsync(Approved.Wres("RRK", Period, (1, 10), (1, 10), revision: 2));

        (await Denominators("system-lead:QHL", $"wres-2?scope=ics:QHL&period={Period}")).ShouldBe([1000m, 750m], ignoreOrder: true);
        (await Reconciliation())["different"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Small_counts_are_hidden_from_the_region_and_exact_for_the_owner_and_its_system()
    {
        const string Period = "2011-12";
        await app.TellAsync(Approved.Wres("RRK", Period, (9, 2791), (2, 312)));
        const string Question = $"wres-2?scope=trust:RRK&period={Period}";

        foreach (var insider in (string[])["trust-lead:RRK", "system-lead:QHL"])
        {
            Numerator(await Read(insider, Question), "B").GetValue<decimal>().ShouldBe(2m);
        }

        var seen = await Read("region-analyst:Y60", Question);
        Numerator(seen, "B")["state"]!.GetValue<string>().ShouldBe("suppressed");
        Numerator(seen, "W").GetValue<decimal>().ShouldBe(10m);
        seen["value"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_row_of_few_people_keeps_its_value_from_the_region()
    {
        const string Period = "2006-07";
        var approved = Approved.Wres("RRK", Period, (9, 2791), (2, 312));
        Dictionary<string, ReportedCell> cells = new(approved.Cells);
        foreach (var band in _definitions.Collections["wres"].OrderedCells.Where(cell => cell.Key.StartsWith("ind1.clin.8a.", StringComparison.Ordinal)))
        {
            cells[band.Key] = new("value", band.Key.EndsWith(".B", StringComparison.Ordinal) ? 1 : 11);
        }

        await app.TellAsync(approved with { Cells = cells });

        static JsonNode Row(JsonObject measure) => measure["breakdown"]!.AsArray().Single(row => row!["key"]!.GetValue<string>() == "clin.8a")!;
        Row(await Read("trust-lead:RRK", $"wres-1?scope=trust:RRK&period={Period}"))["value"].ShouldNotBeNull();
        var hidden = Row(await Read("region-analyst:Y60", $"wres-1?scope=trust:RRK&period={Period}"));
        (hidden["value"], hidden["interval"]).ShouldBe((null, null));
        hidden["reason"]!.GetValue<string>().ShouldContain("hidden");
    }

    [Fact]
    public async Task A_trust_that_left_a_system_keeps_its_exact_counts_from_it()
    {
        const string Period = "2007-08";
        await app.TellAsync(Approved.Wres("RRK", Period, (421, 2101), (181, 1351)));
        await app.TellAsync(Approved.Wres("RXK", Period, (201, 1001), (151, 751)));

        (await Denominators("system-lead:QHL", $"wres-2?scope=ics:QHL&period={Period}")).ShouldBe([2101m, 1351m], ignoreOrder: true);
        (await Denominators("system-lead:QHL", $"wres-2?scope=ics:QHL&period={Period}&asAt=2025-09-29")).ShouldBe([3100m, 2100m], ignoreOrder: true);
    }

    [Fact]
    public async Task Whose_counts_are_summed_is_included_though_its_own_value_cannot_be_worked_out()
    {
        const string Period = "2008-09";
        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)));
        await app.TellAsync(Approved.Wres("RJE", Period, (200, 1000), (0, 750)));

        var measure = await Read("region-analyst:Y60", $"wres-2?scope=region:Y60&period={Period}");

        measure["organisations"]!["included"]!.GetValue<int>().ShouldBe(2);
        measure["contributors"]!.AsArray().Single(c => c!["ods"]!.GetValue<string>() == "RJE")!["value"].ShouldBeNull();
    }

    [Fact]
    public async Task When_a_definition_has_changed_everything_is_worked_out_anew_from_the_figures()
    {
        const string Period = "2009-10";
        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)));
        var before = await Read("region-analyst:Y60", $"wres-2?scope=region:Y60&period={Period}");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<InsightsDb>();
            await db.Values.ExecuteDeleteAsync(Ct);
            await db.Totals.ExecuteDeleteAsync(Ct);
            await db.PooledBy.ExecuteUpdateAsync(by => by.SetProperty(b => b.Fingerprint, "of older definitions"), Ct);
        }

        using var anew = ActivatorUtilities.CreateInstance<PoolAnew>(app.Services);
        await anew.StartAsync(Ct);
        await anew.ExecuteTask!;

        (await Read("region-analyst:Y60", $"wres-2?scope=region:Y60&period={Period}")).ToJsonString().ShouldBe(before.ToJsonString());
        (await Reconciliation())["different"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Published_pay_gaps_are_a_median_and_a_blank_is_missing()
    {
        const string Period = "2019-20";
        await app.TellAsync(Approved.PayGap("RRK", Period, 28.1m));
        await app.TellAsync(Approved.PayGap("RJE", Period, 10.0m));
        await app.TellAsync(Approved.PayGap("RX1", Period, 20.0m));
        await app.TellAsync(Approved.PayGap("RLT", Period, null));

        var measure = await Read("trust-lead:RJE", $"pay-gap-gender-mean?scope=region:Y60&period={Period}");

        (measure["value"]!.GetValue<decimal>(), measure["aggregation"]!.GetValue<string>()).ShouldBe((20.0m, "median"));
        measure["contributors"]!.AsArray().Single(c => c!["ods"]!.GetValue<string>() == "RLT")!["value"].ShouldBeNull();
        measure["organisations"]!["included"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task An_answer_kept_ready_is_made_anew_when_figures_change()
    {
        const string Period = "2010-11";
        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)));
        var client = app.ClientFor("region-analyst:Y60");
        const string Question = $"/api/insights/v1/measures/wres-2?scope=region:Y60&period={Period}";

        var first = await client.GetAsync(Question, Ct);
        var request = new HttpRequestMessage(HttpMethod.Get, Question);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.Tag);
        var unchanged = await client.SendAsync(request, Ct);
        await app.TellAsync(Approved.Wres("RJE", Period, (200, 1000), (150, 750)));

        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await Eventually(async () => (await client.GetAsync(Question, Ct)).Headers.ETag!.Tag.ShouldNotBe(first.Headers.ETag.Tag));
    }

    [Fact]
    public async Task A_trust_reads_its_own_measures_and_the_regions_but_not_anothers()
    {
        var lead = app.ClientFor("trust-lead:RRK");

        (await lead.GetAsync("/api/insights/v1/measures/wres-2?scope=trust:RJE&period=2025-26", Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.GetAsync("/api/insights/v1/measures/wres-2?scope=trust:RRK&period=2025-26", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lead.GetAsync("/api/insights/v1/measures/wres-2?scope=region:Y60&period=2025-26", Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.ClientFor("panel-member:Y60").GetAsync("/api/insights/v1/measures/wres-2?scope=region:Y60&period=2025-26", Ct)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Completeness_names_who_owes_who_delivered_and_who_has_not()
    {
        const string Period = "2024-25";
        await app.TellAsync(Approved.Wres("RRK", Period, (420, 2100), (180, 1350)));
        await app.TellAsync(new ReturnMoved("RJE", "wres", Period, 1, 2, "submitted", new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero)));

        var completeness = (await app.ClientFor("region-analyst:Y60").GetFromJsonAsync<JsonObject>($"/api/insights/v1/completeness?collection=wres&period={Period}", Ct))!;

        (completeness["expected"]!.GetValue<int>(), completeness["received"]!.GetValue<int>()).ShouldBe((40, 1));
        completeness["organisations"]!.AsArray().Single(o => o!["ods"]!.GetValue<string>() == "RJE")!["state"]!.GetValue<string>().ShouldBe("submitted");
        completeness["missing"]!.AsArray().Count.ShouldBe(39);
    }

    [Fact]
    public async Task The_trusts_that_existed_on_the_snapshot_date_are_expected()
    {
        var completeness = (await app.ClientFor("region-analyst:Y60").GetFromJsonAsync<JsonObject>("/api/insights/v1/completeness?collection=pay-gap&period=2020-21", Ct))!;

        completeness["missing"]!.AsArray().Select(ods => ods!.GetValue<string>()).ShouldContain("RYK");
    }

    private static JsonNode Numerator(JsonObject measure, string group) =>
        measure["parts"]!.AsArray().Single(p => p!["group"]!.GetValue<string>().StartsWith(group, StringComparison.Ordinal))!["numerator"]!;

    private static async Task Eventually(Func<Task> check)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await check();
                return;
            }
            catch (ShouldAssertException) when (attempt < 50)
            {
                await Task.Delay(100, Ct);
            }
        }
    }

    private async Task<JsonObject> Read(string role, string question) =>
        (await app.ClientFor(role).GetFromJsonAsync<JsonObject>($"/api/insights/v1/measures/{question}", Ct))!;

    private async Task<IEnumerable<decimal>> Denominators(string role, string question) =>
        (await Read(role, question))["parts"]!.AsArray().Select(p => p!["denominator"]!.GetValue<decimal>());

    private async Task<JsonObject> Reconciliation() =>
        (await app.ClientFor("administrator:Y60").GetFromJsonAsync<JsonObject>("/api/insights/v1/reconciliation", Ct))!;
}
