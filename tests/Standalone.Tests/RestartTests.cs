using System.Net.Http.Json;
using System.Text.Json;
using EdiRegion.TestKit;

namespace EdiRegion.Standalone.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task What_was_answered_is_there_after_kill_9()
    {
        await using var standalone = await StandaloneProcess.StartAsync();
        using (var http = await standalone.SignInAsync("trust-RRK"))
        {
            var draft = new { cells = new Dictionary<string, int> { ["ind2.short.W"] = 400, ["ind2.app.W"] = 80 } };
            using var kept = await http.PutAsJsonAsync("/api/metrics/v1/returns/RRK/wres/2022-23", draft, Now);
            kept.EnsureSuccessStatusCode();
        }

        await standalone.KillAsync();
        await standalone.StartAgainAsync();

        using var again = await standalone.SignInAsync("trust-RRK");
        var @return = await again.GetFromJsonAsync<JsonElement>("/api/metrics/v1/returns/RRK/wres/2022-23", Now);
        @return.GetProperty("cells").GetProperty("ind2.short.W").GetInt32().ShouldBe(400);
        standalone.Output.ShouldNotContain("Inventing");
    }

    [Fact]
    public async Task It_stops_in_good_order_and_takes_its_database_server_with_it()
    {
        await using var standalone = await StandaloneProcess.StartAsync("--no-demo");

        (await standalone.StopAsync()).ShouldBe(0);

        File.Exists(Path.Combine(standalone.Data, "postgres", "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_demonstration_interrupted_while_it_is_brought_in_is_completed()
    {
        await using var standalone = await StandaloneProcess.StartAsync();
        var complete = Path.Combine(standalone.Data, "demo", "complete");
        var accounts = await File.ReadAllTextAsync(Path.Combine(standalone.Data, "demo", "accounts.json"), Now);
        var before = await ReturnsAsync(standalone);
        await standalone.KillAsync();
        File.Delete(complete);

        await standalone.StartAgainAsync();

        (await ReturnsAsync(standalone)).ShouldBe(before);
        (await File.ReadAllTextAsync(Path.Combine(standalone.Data, "demo", "accounts.json"), Now)).ShouldBe(accounts);
        File.Exists(complete).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_demonstration_it_prints_a_link_for_the_first_administrator_and_stays_real()
    {
        await using var standalone = await StandaloneProcess.StartAsync("--no-demo");

        standalone.Output.ShouldContain($"{standalone.Address}welcome/");
        Directory.Exists(Path.Combine(standalone.Data, "demo")).ShouldBeFalse();
        await standalone.StopAsync();
        var (exitCode, output) = await StandaloneProcess.TryAsync(standalone.Data);
        exitCode.ShouldBe(1);
        output.ShouldContain("begun without demonstration data");
    }

    private static async Task<int> ReturnsAsync(StandaloneProcess standalone)
    {
        using var http = await standalone.SignInAsync("region-Y60");
        var completeness = await http.GetFromJsonAsync<JsonElement>("/api/insights/v1/completeness?collection=quarterly&period=2026-27Q1", Now);
        return completeness.GetProperty("received").GetInt32();
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;
}
