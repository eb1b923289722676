using System.Net;

namespace EdiRegion.ActionPlans.Tests.Governance;

public sealed class NetworkTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private const string Service = "/api/action-plans/v1";
    private readonly HttpClient _lead = app.ClientFor("trust-lead:RRK");

    [Fact]
    public async Task A_register_tells_which_networks_stand_on_what_the_strategy_asks_for()
    {
        var body = new
        {
            networks = new object[]
            {
                new { name = "Race equality network", constituted = true, sponsorRole = "Chief nurse", protectedHours = 7.5, termsUrl = "https://trust.example/terms", characteristics = new[] { "race" } },
                new { name = "Carers network" },
            },
        };

        var characteristic = (await (await _lead.Put($"{Service}/networks/RRK", body)).Refused(HttpStatusCode.UnprocessableEntity, "group-unknown"))["errors"]![0]!.Text("expected")!.Split(", ")[0];
        var written = await (await _lead.Put($"{Service}/networks/RRK", new
        {
            networks = new object[]
            {
                new { name = "Race equality network", constituted = true, sponsorRole = "Chief nurse", protectedHours = 7.5, termsUrl = "https://trust.example/terms", characteristics = new[] { characteristic } },
                new { name = "Carers network" },
            },
        })).Ok();
        var region = await app.ClientFor("subgroup-member:Y60").Get($"{Service}/networks?scope=ics:QHL");
        var line = region["items"]!.AsArray().Single(o => o!.Text("organisation") == "RRK")!;

        written["networks"]!.AsArray().Count.ShouldBe(2);
        (line["networks"]!.GetValue<int>(), line["constituted"]!.GetValue<int>(), line["withSponsor"]!.GetValue<int>(), line["withProtectedTime"]!.GetValue<int>(), line["withTerms"]!.GetValue<int>())
            .ShouldBe((2, 1, 1, 1, 1));
        region["items"]!.AsArray().ShouldContain(o => !o!["registered"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_register_is_replaced_by_whoever_has_read_it()
    {
        var lead = app.ClientFor("trust-lead:RQ3");
        using var first = await lead.Put($"{Service}/networks/RQ3", new { networks = new[] { new { name = "Disability network" } } });

        await (await lead.Put($"{Service}/networks/RQ3", new { networks = Array.Empty<object>() })).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");
        await (await lead.Put($"{Service}/networks/RQ3", new { networks = Array.Empty<object>() }, "\"0.9\"")).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
        var emptied = await (await lead.Put($"{Service}/networks/RQ3", new { networks = Array.Empty<object>() }, first.Headers.ETag!.Tag)).Ok();

        emptied["networks"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_organisations_evidence_is_no_terms_of_reference()
    {
        var lead = app.ClientFor("trust-lead:RJE");

        var problem = await (await lead.Put($"{Service}/networks/RJE", new
        {
            networks = new object[] { new { name = "One", termsEvidence = Guid.NewGuid(), protectedHours = -1 }, new { name = "one", termsUrl = "javascript:alert(1)" } },
        })).Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");

        problem["errors"]!.AsArray().Select(e => e!.Text("code")).ShouldBe(["hours-not-usable", "link-not-usable", "network-twice", "evidence-unknown"], ignoreOrder: true);
    }
}
