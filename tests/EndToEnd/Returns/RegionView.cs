using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.EndToEnd.Harness;

namespace EdiRegion.EndToEnd.Returns;

/// <summary>What the region sees of a period: its measure over the API, and the sums behind it in the database of Insights.</summary>
internal sealed class RegionView(PlatformUnderTest platform, string period)
{
    /// <summary>How many trusts are in the region's measure of indicator 2.</summary>
    internal async Task<int> IncludedAsync() => (int)(await MeasureAsync())["organisations"]!["included"]!;

    internal async Task<JsonObject> MeasureAsync()
    {
        var region = await platform.Staff.ClientAsync("region-Y60");

        return (await region.GetFromJsonAsync<JsonObject>($"/api/insights/v1/measures/wres-2?scope=region:Y60&period={period}"))!;
    }

    /// <summary>Every one of these returns is in the region's figures, and none of them twice: the exact sums say so, and so does a recomputation.</summary>
    internal async Task ShouldHaveCountedOnceAsync(params IReadOnlyList<Dictionary<string, int>> returns)
    {
        foreach (var cell in (string[])["ind2.short.W", "ind2.app.W", "ind2.short.B", "ind2.app.B"])
        {
            const string Total = "FROM insights.pooled_totals WHERE measure = 'wres-2' AND scope = 'region:Y60' AND basis = 'wres-2' AND period = $1 AND cell = $2";
            (await platform.InsightsDatabase.AskAsync<decimal>($"SELECT sum {Total}", period, cell)).ShouldBe(returns.Sum(cells => cells[cell]), cell);
            (await platform.InsightsDatabase.AskAsync<int>($"SELECT organisations {Total}", period, cell)).ShouldBe(returns.Count, cell);
        }

        var measure = await MeasureAsync();
        ((int)measure["organisations"]!["included"]!).ShouldBe(returns.Count);
        ((decimal)measure["value"]!).ShouldBe(SyntheticWres.Likelihood(returns), 0.0001m);

        var administrator = await platform.Staff.AdministratorAsync();
        var reconciliation = await administrator.GetFromJsonAsync<JsonObject>("/api/insights/v1/reconciliation");
        ((int)reconciliation!["different"]!).ShouldBe(0, reconciliation.ToJsonString());
        ((int)reconciliation["checked"]!).ShouldBeGreaterThan(0);
    }
}
