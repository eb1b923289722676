
namespace EdiRegion.ActionPlans.Tests;

public sealed class PermissionTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    [Fact]
    public async Task Every_route_lets_in_those_it_declares_and_nobody_else()
    {
        var (asked, wrong) = await PermissionMatrix.CheckAsync(app, TestContext.Current.CancellationToken);

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(1_000);
    }
}
