using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Returns;

namespace EdiRegion.EndToEnd.Standalone;

/// <summary>The one process dies when an approval is committed and answered, and the region's figures have not heard of it.</summary>
[Collection(typeof(OneStandalone))]
public sealed class KilledStandaloneTests(RunningStandalone standalone)
{
    private const string Return = "/api/metrics/v1/returns/RRK/wres/2021-22";
    private const string Counted = "SELECT count(*) FROM insights.pooled_totals WHERE measure = 'wres-2' AND scope = 'region:Y60' AND period = '2021-22'";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_approval_that_was_answered_counts_once_though_the_process_was_killed_before_it_counted()
    {
        var cells = SyntheticWres.Cells();
        using (var lead = await standalone.Process.SignInAsync("trust-RRK"))
        {
            await TakenAsync(await lead.PutAsJsonAsync(Return, new { cells }, Ct));
            await TakenAsync(await lead.PostAsync($"{Return}/submission", null, Ct));
        }

        await using (var stopped = await StoppedOutbox.OfAsync(standalone.MetricsDatabase))
        {
            using var approver = await standalone.Process.SignInAsync("approver-RRK");
            await TakenAsync(await approver.PostAsync($"{Return}/approval", null, Ct));

            (await stopped.WaitingAsync()).ShouldContain("ReturnApproved");
            (await standalone.InsightsDatabase.AskAsync<long>(Counted)).ShouldBe(0);
            await standalone.Process.KillAsync();
            await stopped.LetGoAsync();
            (await standalone.InsightsDatabase.AskAsync<long>(Counted)).ShouldBe(0, "nobody is there to count");
        }

        await standalone.Process.StartAgainAsync();

        using var region = await standalone.Process.SignInAsync("region-Y60");
        await Eventually.IsTrueAsync("the return counts", TimeSpan.FromMinutes(1), async () => await IncludedAsync(region) == 1);
        (await standalone.InsightsDatabase.AskAsync<decimal>(
            "SELECT sum FROM insights.pooled_totals WHERE measure = 'wres-2' AND scope = 'region:Y60' AND period = '2021-22' AND basis = 'wres-2' AND cell = 'ind2.short.W'"))
            .ShouldBe(cells["ind2.short.W"]);
        ((string?)(await region.GetFromJsonAsync<JsonObject>(Return, Ct))!["state"]).ShouldBe("approved");
    }

    private static async Task TakenAsync(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Ct));

    private static async Task<int> IncludedAsync(HttpClient region) => (int)(await region.GetFromJsonAsync<JsonObject>(
        "/api/insights/v1/measures/wres-2?scope=region:Y60&period=2021-22", Ct))!["organisations"]!["included"]!;
}
