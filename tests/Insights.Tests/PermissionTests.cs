using EdiRegion.TestKit;

namespace EdiRegion.Insights.Tests;

public sealed class PermissionTests(InsightsApp app) : IClassFixture<InsightsApp>
{
    [Fact]
    public async Task Every_route_lets_in_those_it_declares_and_nobody_else()
    {
        var (asked, wrong) = await PermissionMatrix.CheckAsync(app, TestContext.Current.CancellationToken);

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(200);
    }
}
