using EdiRegion.TestKit;

namespace EdiRegion.Standalone.Tests;

public sealed class WithoutDemonstrationTests
{
    [Fact]
    public async Task It_prints_a_link_for_the_first_administrator_stops_in_good_order_and_stays_real()
    {
        await using var standalone = await StandaloneProcess.StartAsync("--no-demo");
        standalone.Output.ShouldContain($"{standalone.Address}welcome/");
        Directory.Exists(Path.Combine(standalone.Data, "demo")).ShouldBeFalse();

        (await standalone.StopAsync()).ShouldBe(0);

        File.Exists(Path.Combine(standalone.Data, "postgres", "postmaster.pid")).ShouldBeFalse();
        var (exitCode, output) = await StandaloneProcess.TryAsync(standalone.Data);
        exitCode.ShouldBe(1);
        output.ShouldContain("begun without demonstration data");
    }
}
