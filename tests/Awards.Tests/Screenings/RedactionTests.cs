using System.Net;

namespace EdiRegion.Awards.Tests.Screenings;

/// <summary>What judges do not read.</summary>
public sealed class RedactionTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    [Fact]
    public async Task Names_and_organisations_are_proposed_a_secretary_confirms_and_the_blinded_texts_are_kept()
    {
        var draft = await DraftAsync();
        var read = await app.Secretary.Get($"{draft.Path}/redaction");
        var proposed = read["proposed"]!.AsArray();
        proposed.Select(p => p!.Text("text")).ShouldBe(["Blenkinsop Ferrier", "University Hospitals Birmingham"], ignoreOrder: true);

        var spans = proposed.Select(p => new { field = p!.Text("field"), start = p!["start"]!.GetValue<int>(), length = p!["length"]!.GetValue<int>(), kind = p!.Text("kind") }).ToArray();
        var confirmed = await (await app.Secretary.Put($"{draft.Path}/redaction", new { spans }, read.Text("eTag"))).Ok();

        confirmed["confirmed"]!["texts"]!.Text("a")!.ShouldStartWith("[name] changed the rotas of [organisation] for good.");
        (await draft.ReadAsync(app.Secretary))["secretary"]!["redacted"]!.GetValue<bool>().ShouldBeTrue();
        (await draft.ReadAsync())["answers"]!.Text("a")!.ShouldStartWith("Blenkinsop Ferrier");
    }

    [Fact]
    public async Task A_text_changed_afterwards_has_to_be_confirmed_anew()
    {
        var draft = await DraftAsync();
        await (await app.Secretary.Put($"{draft.Path}/redaction", new { spans = Array.Empty<object>() }, (await draft.ReadAsync(app.Secretary)).Text("eTag"))).Ok();

        await draft.SaveAsync(new { answers = new { b = GivenDraft.Text(170) } });

        (await app.Secretary.Get($"{draft.Path}/redaction"))["confirmed"].ShouldBeNull();
    }

    [Fact]
    public async Task A_passage_that_is_not_in_the_text_is_refused()
    {
        var draft = await DraftAsync();
        var tag = (await draft.ReadAsync(app.Secretary)).Text("eTag");

        var problem = await (await app.Secretary.Put($"{draft.Path}/redaction",
            new { spans = new object[] { new { field = "a", start = 100_000, length = 5, kind = "name" }, new { field = "z", start = 0, length = 1, kind = "name" } } }, tag))
            .Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");

        problem["errors"]!.AsArray().Select(e => e!.Text("code")).ShouldBe(["passage-not-in-text", "passage-not-in-text"]);
    }

    [Fact]
    public async Task Nominations_of_one_nominee_are_found()
    {
        var given = await CycleSteps.OpenAsync(app);
        var email = $"{Guid.CreateVersion7():N}@nominee.example";
        GivenDraft[] drafts = [await GivenDraft.SubmittedAsync(given, but: new { nominee = new { email } }), await GivenDraft.SubmittedAsync(given, but: new { nominee = new { email } }), await GivenDraft.SubmittedAsync(given, but: new { nominee = new { name = "Someone Else", organisation = "RQ3" } })];

        var groups = (await app.Secretary.Get($"/api/awards/v1/nominations/duplicates?cycle={given.Key}"))["items"]!.AsArray();

        groups.Single()!["ids"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(drafts[..2].Select(d => d.Path[^36..]), ignoreOrder: true);
    }

    private async Task<GivenDraft> DraftAsync() => await GivenDraft.SubmittedAsync(await CycleSteps.OpenAsync(app), but: new
    {
        nominee = new { name = "Blenkinsop Ferrier" },
        answers = new { a = $"Blenkinsop Ferrier changed the rotas of University Hospitals Birmingham for good. {GivenDraft.Text(110)}" },
    });
}
