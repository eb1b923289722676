namespace EdiRegion.Awards.Tests;

public sealed class PermissionTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    [Fact]
    public async Task Every_route_lets_in_those_it_declares_and_nobody_else()
    {
        var (asked, wrong) = await PermissionMatrix.CheckAsync(app, TestContext.Current.CancellationToken);

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(100);
    }
}
