using System.Net;
using EdiRegion.Contracts.SelfAssessment;

namespace EdiRegion.SelfAssessment.Tests.Moderation;

public sealed class ModerationTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    [Fact]
    public async Task The_system_moderates_and_all_views_stand_beside_each_other()
    {
        var given = await GivenAssessment.OpenAsync(app);
        await given.AnswerAsync(GivenAssessment.Everything);
        var network = app.ClientFor("network-member:RRK");
        await (await network.Put($"{given.Path}/views/network", new { answers = new Dictionary<string, object> { ["c-1"] = new { level = 0, comment = "We do not see it" } } })).Ok();
        await given.Lead.Post($"{given.Path}/submission");
        await given.Approver.Post($"{given.Path}/sign-off");

        await (await given.System.Put($"{given.Path}/moderation", new { answers = new Dictionary<string, object> { ["c-1"] = new { level = 1 } } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "reason-missing");
        await (await given.System.Put($"{given.Path}/moderation", new { answers = new Dictionary<string, object> { ["c-1"] = new { level = 1, reason = "Half the leaders" } } })).Ok();
        (await given.ReadAsync())["answers"]!["c-1"]!["moderated"].ShouldBeNull("a moderation that is not complete is the moderator's own");
        await given.System.Post($"{given.Path}/moderation/completion");

        var answer = (await given.ReadAsync())["answers"]!["c-1"]!;
        (answer["self"]!["level"]!.GetValue<int>(), answer["network"]!["level"]!.GetValue<int>(), answer["moderated"]!["level"]!.GetValue<int>()).ShouldBe((2, 0, 1));
        (await given.ReadAsync())["findings"]!.AsArray().Where(f => f!.Text("code") == "views-differ").Select(f => f!.Text("message")).ShouldBe(
            ["The staff network sees level 0 at c-1 where the organisation says 2.", "The moderator sees level 1 at c-1 where the organisation says 2."]);
        (await given.ReadAsync())["moderatedScore"]!["value"]!.GetValue<decimal>().ShouldBe(2);
        (await given.ReadAsync())["score"]!["value"]!.GetValue<decimal>().ShouldBe(3);
        var told = await app.HeardAsync<AssessmentModerated>(e => e.Period == given.Period);
        told.Moderated.ShouldBe(["c-1"]);
        told.Answers.Single(a => a.Question == "c-1").Level.ShouldBe(1);
        await (await given.TryAnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } })).Refused(HttpStatusCode.Conflict, "assessment-moderated");
        await (await given.System.Put($"{given.Path}/moderation", new { answers = new { } })).Refused(HttpStatusCode.Conflict, "assessment-moderated");
    }

    [Fact]
    public async Task Nobody_moderates_their_own_organisation_or_one_that_is_not_below_them()
    {
        var given = await (await GivenAssessment.OpenAsync(app, others: ["QHL"])).SignedOffAsync();
        var both = app.ClientFor("system-lead:QHL", "trust-lead:RRK");

        await (await both.Put($"{given.Path}/moderation", new { answers = new { } })).Refused(HttpStatusCode.Forbidden, "moderator-conflict");
        await (await app.ClientFor("region-analyst:Y60").Put($"{given.Path}/moderation", new { answers = new { } })).Refused(HttpStatusCode.Forbidden, "moderator-conflict");
        await (await app.ClientFor("system-lead:QNC").Put($"{given.Path}/moderation", new { answers = new { } })).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
        await (await given.System.Put($"{given.Of("QHL").Path}/moderation", new { answers = new { } })).Refused(HttpStatusCode.Forbidden, "moderator-conflict");
    }

    [Fact]
    public async Task Moderation_waits_for_sign_off_and_can_send_back()
    {
        var given = await (await GivenAssessment.OpenAsync(app)).SubmittedAsync();

        await (await given.System.Put($"{given.Path}/moderation", new { answers = new { } })).Refused(HttpStatusCode.Conflict, "not-signed-off");
        await given.Approver.Post($"{given.Path}/sign-off");
        await given.System.Post($"{given.Path}/moderation/return", new { comment = "Please look at p-2 again" });

        (await given.ReadAsync()).Text("state").ShouldBe("open");
    }

    [Fact]
    public async Task A_peer_of_another_system_gives_its_view_when_asked()
    {
        var given = await GivenAssessment.OpenAsync(app, others: ["RJE"]);
        await given.AnswerAsync(GivenAssessment.Everything);
        var peer = app.ClientFor("trust-lead:RJE");

        await (await peer.Put($"{given.Path}/views/peer", new { answers = new { } })).Refused(HttpStatusCode.Forbidden, "peer-not-asked");
        await (await given.System.Send(HttpMethod.Post, $"{given.Path}/peer", new { moderator = "RRK" })).Refused(HttpStatusCode.Conflict, "peer-conflict");
        await (await given.System.Send(HttpMethod.Post, $"{given.Path}/peer", new { moderator = "RQ3" })).Refused(HttpStatusCode.Conflict, "peer-conflict");
        await given.System.Post($"{given.Path}/peer", new { moderator = "RJE" });
        await (await app.ClientFor("system-lead:QNC").Send(HttpMethod.Post, $"{given.Of("RJE").Path}/peer", new { moderator = "RRK" })).Refused(HttpStatusCode.Conflict, "peer-conflict");
        (await peer.Get($"{given.Path}/views/peer"))["mayDo"]!.AsArray().Select(may => may!.GetValue<string>()).ShouldBe(["givePeerView"]);
        await (await peer.Put($"{given.Path}/views/peer", new { answers = new Dictionary<string, object> { ["c-1"] = new { level = 3, comment = "Better than you think" } } })).Ok();

        (await given.ReadAsync())["answers"]!["c-1"]!["peer"]!["level"]!.GetValue<int>().ShouldBe(3);
        (await peer.Get($"/api/self-assessment/v1/assessments?period={given.Period}"))["items"]!.AsArray().Single(i => i!.Text("organisation") == "RRK")!["asPeer"]!.GetValue<bool>().ShouldBeTrue();
    }
}
