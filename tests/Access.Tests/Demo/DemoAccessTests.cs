using System.Net;
using EdiRegion.Access.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Access.Tests.Demo;

public sealed class DemoAccessTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task A_whole_region_costs_one_slow_hash_and_seeding_again_changes_nothing()
    {
        var people = Enumerable.Range(0, 120).Select(number => new DemoPerson($"lead-{number}@demo.test", "Trust lead, RRK", "demo teapot gravel", [new("trust-lead", "RRK")])).ToList();
        var clients = Enumerable.Range(0, 81).Select(number => new TestClient($"demo-{number}", "trust-lead:RRK").AsDemo()).ToList();
        var demo = app.Services.GetRequiredService<DemoAccess>();

        await demo.SeedAsync(people, clients, TestContext.Current.CancellationToken);
        await demo.SeedAsync(people, clients, TestContext.Current.CancellationToken);

        (await app.InDatabaseAsync(db => db.People.CountAsync())).ShouldBe(120);
        (await app.InDatabaseAsync(db => db.People.Select(p => p.PasswordHash).Distinct().CountAsync())).ShouldBe(1);
        (await app.InDatabaseAsync(db => db.ClientKeys.CountAsync())).ShouldBe(81);
        (await app.SignInAsync("lead-7@demo.test", "demo teapot gravel")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
