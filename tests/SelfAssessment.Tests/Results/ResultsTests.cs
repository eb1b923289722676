using System.Net;
using System.Text.Json.Nodes;
using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Tests.Results;

public sealed class ResultsTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    private const string Results = "/api/self-assessment/v1/results";

    [Fact]
    public async Task What_is_signed_off_shows_at_once_by_system_and_by_name()
    {
        var given = await GivenAssessment.OpenAsync(app, others: ["RXT", "RJE"]);
        var region = app.ClientFor("region-analyst:Y60");
        var path = $"{Results}?scope=region:Y60&questionnaire=small&period={given.Period}";

        (await region.Get(path))["coverage"]!["answered"]!.GetValue<int>().ShouldBe(0);
        await given.SignedOffAsync();
        var seen = await region.Get(path);

        var people = seen["sections"]![0]!;
        people["distribution"]!.AsObject().Select(level => level.Value?.GetValue<int>()).ShouldBe([1, 0, 0, 0]);
        (people["organisations"]!["answered"]!.GetValue<int>(), people["organisations"]!["expected"]!.GetValue<int>(), people["lowest"]!.GetValue<int>()).ShouldBe((1, 3, 0));
        var rows = seen["rows"]!.AsArray().ToDictionary(row => row!.Text("key")!, row => row!["answered"]!.GetValue<int>());
        rows.OrderBy(row => row.Key).ShouldBe([new("QHL", 1), new("QNC", 0)]);
        var mine = seen["organisations"]!.AsArray().Single(o => o!.Text("ods") == "RRK")!;
        (mine.Text("state"), mine["sections"]!["people"]!.GetValue<int>(), mine["sections"]!["culture"]!.GetValue<int>()).ShouldBe(("signedOff", 0, 2));
        seen["organisations"]!.AsArray().Single(o => o!.Text("ods") == "RJE")!["sections"]!["people"].ShouldBeNull();
    }

    [Fact]
    public async Task The_roll_up_equals_recomputation_from_the_answers_of_everyone()
    {
        string[] trusts = ["RRK", "RQ3", "RRJ", "RXT", "RYW", "RJE", "RLY", "RX1", "RK5"];
        var random = new Random(17);
        var given = await GivenAssessment.OpenAsync(app, others: trusts[1..]);
        List<KeyValuePair<string, IReadOnlyDictionary<string, Answer>>> all = [];

        foreach (var ods in trusts[..8])
        {
            int[] levels = [random.Next(3), random.Next(2), random.Next(2)];
            var one = given.Of(ods);
            await one.SignedOffAsync(new Dictionary<string, object>
            {
                ["p-1"] = new { level = levels[0], comment = "shown" },
                ["p-2"] = new { level = levels[1] },
                ["c-1"] = new { level = levels[2] },
            });
            all.Add(new(ods, new Dictionary<string, Answer> { ["p-1"] = Answer.At(levels[0]), ["p-2"] = Answer.At(levels[1]), ["c-1"] = Answer.At(levels[2]) }));
        }

        var definition = app.QuestionnaireOf("small");
        var expected = RollUp.Of(definition, all, expected: 9);
        var seen = await app.ClientFor("subgroup-member:Y60").Get($"{Results}?scope=region:Y60&questionnaire=small&period={given.Period}");

        foreach (var (section, shown) in expected.Sections.Zip(seen["sections"]!.AsArray()))
        {
            Same(section.Spread, shown!);

            foreach (var (question, row) in section.Questions.Zip(shown!["questions"]!.AsArray()))
            {
                Same(question.Spread, row!["spread"]!);
            }
        }

        var system = RollUp.Of(definition, all.Where(one => one.Key is "RRK" or "RQ3" or "RRJ" or "RXT" or "RYW"), expected: 5);
        Same(system.Sections[0].Spread, seen["rows"]!.AsArray().Single(row => row!.Text("key") == "QHL")!["sections"]!["people"]!);
    }

    [Fact]
    public async Task A_moderated_level_counts_and_the_own_one_stands_beside_it()
    {
        var given = await (await GivenAssessment.OpenAsync(app)).SignedOffAsync();
        await (await given.System.Put($"{given.Path}/moderation", new { answers = new Dictionary<string, object> { ["c-1"] = new { level = 0, reason = "Nobody leads yet" } } })).Ok();
        var path = $"{Results}?scope=trust:RRK&questionnaire=small&period={given.Period}";

        (await given.Lead.Get(path))["sections"]![1]!["median"]!.GetValue<decimal>().ShouldBe(2);
        await given.System.Post($"{given.Path}/moderation/completion");
        var seen = await given.Lead.Get(path);

        seen["sections"]![1]!["median"]!.GetValue<decimal>().ShouldBe(0);
        var mine = seen["organisations"]![0]!;
        (mine["sections"]!["culture"]!.GetValue<int>(), mine["own"]!["culture"]!.GetValue<int>(), mine["differs"]!.GetValue<bool>()).ShouldBe((0, 2, true));
    }

    [Fact]
    public async Task What_changed_since_the_last_round_is_told()
    {
        var first = await (await GivenAssessment.OpenAsync(app)).SignedOffAsync();
        var second = await GivenAssessment.OpenAsync(app);
        await second.SignedOffAsync(new Dictionary<string, object>
        {
            ["p-1"] = new { level = 2, comment = "shown" },
            ["p-2"] = new { level = 1 },
            ["c-1"] = new { level = 1 },
        });

        var people = (await second.Lead.Get($"{Results}?scope=trust:RRK&questionnaire=small&period={second.Period}"))["sections"]![0]!;

        (people["change"]!["up"]!.GetValue<int>(), people["change"]!.Text("before")).ShouldBe((1, first.Period));
        people["changes"]!.AsArray()[0]!.GetValue<string>().ShouldStartWith($"People: since {first.Period} 1 of 1 organisations moved up");
    }

    [Fact]
    public async Task In_public_no_count_of_fewer_than_three_organisations_is_shown_and_nobody_is_named()
    {
        var given = await (await GivenAssessment.OpenAsync(app, others: ["RQ3", "RRJ", "RXT", "RYW"])).SignedOffAsync();
        var path = $"{Results}/public?questionnaire=small&period={given.Period}";

        var seen = await app.CreateClient().Get(path);

        seen["organisations"].ShouldBeNull();
        seen["coverage"]!["answered"].ShouldBeNull();
        seen["sections"]![0]!["hidden"]!.GetValue<bool>().ShouldBeTrue();
        Counts(seen).ShouldAllBe(count => count == 0 || count >= 3);
        await (await app.CreateClient().GetAsync($"{Results}?scope=region:Y60&questionnaire=small&period={given.Period}", TestContext.Current.CancellationToken))
            .Refused(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Systems_see_each_other_and_a_trust_sees_itself()
    {
        var given = await (await GivenAssessment.OpenAsync(app)).SignedOffAsync();
        var query = $"questionnaire=small&period={given.Period}";

        await (await given.Lead.GetAsync($"{Results}?scope=region:Y60&{query}", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
        (await app.ClientFor("system-lead:QNC").Get($"{Results}?scope=region:Y60&by=cluster&{query}"))["organisations"]!.AsArray().Count.ShouldBe(1);
        (await app.ClientFor("system-lead:QNC").Get($"{Results}?scope=type:acute&by=type&{query}"))["rows"]!.AsArray().Count.ShouldBe(1);
        await (await given.Lead.GetAsync($"{Results}?scope=planet:X&{query}", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.UnprocessableEntity, "scope-unknown");
        await (await given.Lead.GetAsync($"{Results}?scope=trust:RRK&questionnaire=none&period=2026-27", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.NotFound, "questionnaire-unknown");
    }

    [Fact]
    public async Task A_reader_who_has_it_already_is_told_so()
    {
        var given = await (await GivenAssessment.OpenAsync(app)).SignedOffAsync();
        var path = $"{Results}?scope=trust:RRK&questionnaire=small&period={given.Period}";
        var tag = (await given.Lead.GetAsync(path, TestContext.Current.CancellationToken)).Headers.ETag!.Tag;
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", tag);

        (await given.Lead.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static void Same(LevelSpread expected, JsonNode shown)
    {
        shown["distribution"]!.AsObject().ToDictionary(level => int.Parse(level.Key, System.Globalization.CultureInfo.InvariantCulture), level => level.Value?.GetValue<int>())
            .ShouldBe(expected.Distribution.ToDictionary(), ignoreOrder: true);
        shown["median"]?.GetValue<decimal>().ShouldBe(expected.Median!.Value);
        shown["lowest"]?.GetValue<int>().ShouldBe(expected.Lowest!.Value);
        shown["quartiles"]!["upper"]?.GetValue<int>().ShouldBe(expected.UpperQuartile!.Value);
        shown["organisations"]!["answered"]!.GetValue<int>().ShouldBe(expected.Answered!.Value);
    }

    private static IEnumerable<int> Counts(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(field => field.Key == "distribution" ? field.Value!.AsObject().Select(level => level.Value?.GetValue<int>() ?? 0) : Counts(field.Value)),
        JsonArray many => many.SelectMany(Counts),
        _ => [],
    };
}
