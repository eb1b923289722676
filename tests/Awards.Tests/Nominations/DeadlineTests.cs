using System.Net;

namespace EdiRegion.Awards.Tests.Nominations;

/// <summary>The clock passes the deadline while somebody types.</summary>
public sealed class DeadlineTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    [Fact]
    public async Task Within_the_time_of_grace_a_draft_begun_before_is_taken_and_marked_as_late()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(29));

        await draft.SaveAsync(new { title = "The last word" });
        var submitted = await (await draft.SubmitAsync()).Ok();

        submitted.Text("state").ShouldBe("received");
        submitted["late"]!.GetValue<bool>().ShouldBeTrue();
        submitted["history"]!.AsArray()[^1]!.Text("action").ShouldBe("submitted late");
    }

    [Fact]
    public async Task After_it_nothing_is_lost_and_a_secretary_lets_it_in_with_a_reason()
    {
        var draft = await GivenDraft.FilledAsync(await CycleSteps.OpenAsync(app));
        await (await app.Secretary.GetAsync(draft.Path, TestContext.Current.CancellationToken)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        app.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(30));

        await draft.SaveAsync(new { title = "The very last word" });
        await (await draft.SubmitAsync()).Refused(HttpStatusCode.Conflict, "too-late");

        (await draft.ReadAsync()).Text("title").ShouldBe("The very last word");
        (await draft.ReadAsync(app.Secretary))["mayDo"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldContain("letIn");
        var walled = app.ClientNamed($"secretary {Guid.CreateVersion7()}", "awards-secretary:Y60", "trust-lead:RRK");
        await draft.Cycle.DeclareNothingAsync(walled);
        await (await walled.GetAsync(draft.Path, TestContext.Current.CancellationToken)).Refused(HttpStatusCode.NotFound, "nomination-unknown");
        await (await draft.DecideAsync("late-acceptance", new { })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
        await (await draft.DecideAsync("late-acceptance", new { reason = "The site was down for an hour." })).Ok();

        var read = await draft.ReadAsync();
        read.Text("state").ShouldBe("received");
        read["late"]!.GetValue<bool>().ShouldBeTrue();
        read["history"]!.AsArray()[^1]!.Text("by").ShouldBe("the awards' secretaries");
    }

    [Fact]
    public async Task Nothing_can_be_begun_after_closing()
    {
        var given = await CycleSteps.OpenAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(30));

        await (await app.ClientFor("trust-lead:RRK").Send(HttpMethod.Post, "/api/awards/v1/nominations", new { cycle = given.Key, category = "changemaker" }))
            .Refused(HttpStatusCode.Conflict, "nominations-closed");
    }
}
