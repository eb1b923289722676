namespace EdiRegion.Portal.Tests;

/// <summary>What the host has to say about every figure stands on every page.</summary>
public sealed class NoticeTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Notice = "Demonstration. Every figure is synthetic.";

    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/returns/RRK/quarterly/2026-27Q1/receipt")]
    public async Task A_demonstration_says_so_on_every_page(string address)
    {
        await using var demonstration = app.WithWebHostBuilder(host => host.UseSetting("Portal:Notice", Notice));
        var client = demonstration.CreateClient(new() { AllowAutoRedirect = false });
        await client.SubmitAsync(
            await client.PageAsync("/sign-in"), "form[novalidate]", new() { ["email"] = "lead@rrk.example", ["password"] = Stub.StubAccess.Password });

        var page = await client.PageAsync(address);

        page.ShouldBeWellMade(address);
        page.QuerySelector("header + section").Text().ShouldBe(Notice);
        (page.QuerySelector("main dl")?.Text().Contains(Notice, StringComparison.Ordinal) ?? false).ShouldBe(address.EndsWith("/receipt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_notice_there_is_none() => (await app.Visitor().PageAsync("/help")).QuerySelector(".app-notice").ShouldBeNull();
}
