using System.Net.Http.Json;
using System.Text.Json;
using EdiRegion.TestKit;

namespace EdiRegion.Standalone.Tests;

[Collection(RunningDemonstrationTests.Name)]
public sealed class RestartTests(RunningDemonstration running)
{
    private StandaloneProcess Standalone => running.Process;

    [Fact]
    public async Task What_was_answered_is_there_after_kill_9()
    {
        using (var http = await Standalone.SignInAsync("trust-RRK"))
        {
            var draft = new { cells = new Dictionary<string, int> { ["ind2.short.W"] = 400, ["ind2.app.W"] = 80 } };
            using var kept = await http.PutAsJsonAsync("/api/metrics/v1/returns/RRK/wres/2022-23", draft, Now);
            kept.EnsureSuccessStatusCode();
        }

        await Standalone.KillAsync();
        await Standalone.StartAgainAsync();

        using var again = await Standalone.SignInAsync("trust-RRK");
        var @return = await again.GetFromJsonAsync<JsonElement>("/api/metrics/v1/returns/RRK/wres/2022-23", Now);
        @return.GetProperty("cells").GetProperty("ind2.short.W").GetInt32().ShouldBe(400);
        Standalone.Output.ShouldNotContain("Inventing");
    }

    [Fact]
    public async Task A_demonstration_interrupted_while_it_is_brought_in_is_completed()
    {
        var accounts = await File.ReadAllTextAsync(Path.Combine(Standalone.Data, "demo", "accounts.json"), Now);
        var before = await ReceivedAsync();
        await Standalone.KillAsync();
        File.Delete(Path.Combine(Standalone.Data, "demo", "complete"));

        await Standalone.StartAgainAsync();

        Standalone.Output.ShouldContain("Inventing");
        (await ReceivedAsync()).ShouldBe(before);
        (await File.ReadAllTextAsync(Path.Combine(Standalone.Data, "demo", "accounts.json"), Now)).ShouldBe(accounts);
    }

    private async Task<int> ReceivedAsync()
    {
        using var http = await Standalone.SignInAsync("region-Y60");
        var completeness = await http.GetFromJsonAsync<JsonElement>("/api/insights/v1/completeness?collection=quarterly&period=2026-27Q1", Now);
        return completeness.GetProperty("received").GetInt32();
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;
}
