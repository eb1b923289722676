using System.Net;
using System.Text.Json.Nodes;

namespace EdiRegion.SelfAssessment.Tests.Questionnaires;

public sealed class DraftTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    private const string Path = "/api/self-assessment/v1/questionnaires";

    private HttpClient Region => app.ClientFor("region-analyst:Y60");

    [Fact]
    public async Task A_questionnaire_from_an_overlay_file_alone_runs_end_to_end_by_its_rule()
    {
        var given = await (await GivenAssessment.OpenAsync(app, questionnaire: "tiers")).SignedOffAsync(new Dictionary<string, object>
        {
            ["p-1"] = new { level = 2, target = 3, comment = "shown" },
            ["p-2"] = new { level = 1 },
            ["c-1"] = new { level = 1 },
            ["c-2"] = new { level = 1 },
        });

        (await given.ReadAsync())["score"]!.Text("band").ShouldBe("Bronze");
        await given.System.Post($"{given.Path}/moderation/completion");
        (await app.CreateClient().Get($"/api/self-assessment/v1/results/public?questionnaire=tiers&period={given.Period}"))["sections"]!.AsArray().Count.ShouldBe(2);
        (await Region.Get(Path))["items"]!.AsArray().Select(q => q!.Text("key")).ShouldContain("tiers");
    }

    [Fact]
    public async Task A_wording_is_drafted_its_impact_seen_and_published_and_open_rounds_stay_as_they_began()
    {
        await WriteAsync("drafted", Overlay.Small(Overlay.Sum, "drafted", "First wording"));
        (await Region.Get($"{Path}/drafted/impact"))["new"]!.GetValue<bool>().ShouldBeTrue();
        await Region.Post($"{Path}/drafted/publication", new { note = "For the first time" });
        var given = await GivenAssessment.OpenAsync(app, questionnaire: "drafted");
        await given.AnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } });

        var second = JsonNode.Parse(Overlay.Small(Overlay.Sum, "drafted", "Second wording", "2"))!.AsObject();
        second["sections"]![0]!["questions"]![1]!["levels"]!.AsArray().RemoveAt(3);
        await WriteAsync("drafted", second.ToJsonString());
        var impact = await Region.Get($"{Path}/drafted/impact");
        var changed = impact["questions"]!.AsArray().Single()!;
        (changed.Text("question"), changed.Text("change"), changed["answered"]!.GetValue<int>(), changed["organisations"]![0]!.GetValue<string>()).ShouldBe(("p-2", "rescaled", 1, "RRK"));
        (await Region.Post($"{Path}/drafted/publication"))["version"]!.GetValue<int>().ShouldBe(2);

        (await given.ReadAsync())["questionnaire"]!["version"]!.GetValue<int>().ShouldBe(1);
        (await Region.Get($"{Path}/drafted")).Text("title").ShouldBe("Second wording");
        (await Region.Get($"{Path}/drafted?version=1")).Text("title").ShouldBe("First wording");
        await (await Region.GetAsync($"{Path}/drafted/draft", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.NotFound, "draft-unknown");
    }

    [Theory]
    [InlineData("\"number\": 1", "\"number\": 5", "/sections/0/questions/0/levels")]
    [InlineData("\"key\": \"p-2\"", "\"key\": \"p-1\"", "/sections/0/questions")]
    [InlineData("sumWithThresholds", "astrology", "/scoring")]
    [InlineData("\"wres-2\"", "\"wres-99\"", "/sections/0/questions/0/measures")]
    public async Task A_draft_that_is_not_right_is_refused_with_line_and_place(string right, string wrong, string pointer)
    {
        var text = Overlay.Small(Overlay.Sum, "wrong");
        var at = text.IndexOf(right, StringComparison.Ordinal);

        var problem = await (await Region.Put($"{Path}/wrong/draft", JsonNode.Parse(text[..at] + wrong + text[(at + right.Length)..])!))
            .Refused(HttpStatusCode.UnprocessableEntity, "definition-not-valid");

        problem["errors"]![0]!.Text("pointer").ShouldStartWith(pointer);
        problem["errors"]![0]!.Text("detail")!.ShouldContain("line");
        await (await Region.GetAsync($"{Path}/wrong/draft", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.NotFound, "draft-unknown");
    }

    [Fact]
    public async Task A_draft_is_changed_by_whoever_has_seen_it_and_can_be_dropped()
    {
        await WriteAsync("dropped", Overlay.Small(Overlay.Sum, "dropped"));

        await (await Region.Put($"{Path}/dropped/draft", JsonNode.Parse(Overlay.Small(Overlay.Sum, "dropped"))!)).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");
        (await Region.DeleteAsync($"{Path}/dropped/draft", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await app.ClientFor("trust-lead:RRK").GetAsync($"{Path}/dropped/draft", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task The_same_again_or_the_same_edition_is_not_published()
    {
        var shipped = await Region.Get($"{Path}/small");
        await (await Region.Put($"{Path}/small/draft", shipped)).Ok();
        await (await Region.Send(HttpMethod.Post, $"{Path}/small/publication", new { })).Refused(HttpStatusCode.Conflict, "nothing-changed");

        shipped = await Region.Get($"{Path}/small");
        shipped["title"] = "Other";
        await (await Region.Put($"{Path}/small/draft", shipped, "*")).Ok();
        await (await Region.Send(HttpMethod.Post, $"{Path}/small/publication", new { })).Refused(HttpStatusCode.UnprocessableEntity, "edition-same");
    }

    private async Task WriteAsync(string key, string definition) => await (await Region.Put($"{Path}/{key}/draft", JsonNode.Parse(definition)!)).Ok();
}
