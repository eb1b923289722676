using System.Net;
using EdiRegion.Contracts.SelfAssessment;

namespace EdiRegion.SelfAssessment.Tests.Assessments;

public sealed class AnswerTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    [Fact]
    public async Task An_organisation_answers_page_by_page_and_finds_it_again()
    {
        var given = await GivenAssessment.OpenAsync(app);

        await given.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { level = 1, target = 3 } });
        await given.AnswerAsync(new Dictionary<string, object> { ["c-1"] = new { level = 0 } });
        var read = await given.ReadAsync();

        read["progress"]!["answered"]!.GetValue<int>().ShouldBe(2);
        read["progress"]!["of"]!.GetValue<int>().ShouldBe(4);
        read["answers"]!["p-1"]!["self"]!["level"]!.GetValue<int>().ShouldBe(1);
        read["answers"]!["p-1"]!["self"]!["target"]!.GetValue<int>().ShouldBe(3);
        read["answers"]!["c-1"]!["self"]!.Text("state").ShouldBe("level");
        read["score"]!["value"]!.GetValue<decimal>().ShouldBe(1);
        read["score"]!["complete"]!.GetValue<bool>().ShouldBeFalse();
        read["sections"]![0]!["answered"]!.GetValue<int>().ShouldBe(1);
        read["mayDo"]!.AsArray().Select(may => may!.GetValue<string>()).ShouldBe(["answer", "delegate", "submit", "proposeAction"]);
    }

    [Fact]
    public async Task Submitting_says_everything_that_stands_against_it_each_with_its_place()
    {
        var given = await GivenAssessment.OpenAsync(app);
        await given.AnswerAsync(new Dictionary<string, object>
        {
            ["p-1"] = new { level = 3, target = 3, comment = "See the paper" },
            ["c-2"] = new { state = "notApplicable" },
        });

        var problem = await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/submission", new { })).Refused(HttpStatusCode.UnprocessableEntity, "assessment-incomplete");

        problem["errors"]!.AsArray().Select(error => (error!.Text("pointer"), error!.Text("code"))).ShouldBe(
        [
            ("/answers/p-1", "evidence-missing"), ("/answers/p-2", "unanswered-mandatory"), ("/answers/c-1", "unanswered-mandatory"), ("/answers/c-2", "reason-missing"),
        ], ignoreOrder: true);
        (await given.ReadAsync()).Text("state").ShouldBe("open");
    }

    [Fact]
    public async Task An_assessment_goes_from_open_over_submitted_to_signed_off_by_two_people()
    {
        var given = await GivenAssessment.OpenAsync(app);
        await given.SubmittedAsync();

        await (await given.TryAnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } })).Refused(HttpStatusCode.Conflict, "assessment-submitted");
        var both = app.ClientNamed("trust-lead:RRK", "trust-lead:RRK", "trust-approver:RRK");
        await (await both.Send(HttpMethod.Post, $"{given.Path}/sign-off", new { })).Refused(HttpStatusCode.Conflict, "second-person-needed");
        await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/sign-off", new { })).Refused(HttpStatusCode.Forbidden, "not-permitted");
        await given.Approver.Post($"{given.Path}/sign-off");
        await (await given.TryAnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } })).Refused(HttpStatusCode.Conflict, "assessment-signed-off");

        var told = await app.HeardAsync<AssessmentSignedOff>(e => e.Organisation == "RRK" && e.Period == given.Period);
        told.Answers.Select(a => (a.Question, a.State, a.Level)).ShouldBe([("p-1", "level", 1), ("p-2", "level", 0), ("c-1", "level", 2), ("c-2", "notApplicable", null)]);
        (await given.ReadAsync())["history"]!.AsArray().Select(step => step!.Text("action")).ShouldBe(["submitted", "signed off"]);
        (await app.AuditAsync("RRK")).ShouldContain("self-assessment signed off");
    }

    [Fact]
    public async Task What_is_returned_or_withdrawn_can_be_answered_again()
    {
        var given = await (await GivenAssessment.OpenAsync(app)).SubmittedAsync();

        await (await given.Approver.Send(HttpMethod.Post, $"{given.Path}/return", new { })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
        await given.Approver.Post($"{given.Path}/return", new { comment = "p-2 looks too low" });
        await given.AnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } });
        await given.Lead.Post($"{given.Path}/submission");
        await given.Lead.Post($"{given.Path}/withdrawal");

        var read = await given.ReadAsync();
        read.Text("state").ShouldBe("open");
        read["history"]!.AsArray().Select(step => step!.Text("action")).ShouldBe(["submitted", "returned", "submitted", "withdrawn"]);
        read["history"]![1]!.Text("comment").ShouldBe("p-2 looks too low");
    }

    [Theory]
    [InlineData("""{"p-1":{"level":4}}""", "level-unknown", "/answers/p-1/level")]
    [InlineData("""{"p-1":{"level":2,"target":1}}""", "target-below-current", "/answers/p-1/target")]
    [InlineData("""{"p-1":{"level":2,"target":9}}""", "target-unknown", "/answers/p-1/target")]
    [InlineData("""{"p-1":{"state":"notApplicable","reason":"x"}}""", "not-applicable-refused", "/answers/p-1/state")]
    [InlineData("""{"p-9":{"level":1}}""", "question-unknown", "/answers/p-9")]
    [InlineData("""{"p-1":{"state":"perhaps"}}""", "choice-unknown", "/answers/p-1/state")]
    [InlineData("""{"p-1":{"level":1,"evidence":["0192f7a1-0000-7000-8000-000000000000"]}}""", "evidence-unknown", "/answers/p-1/evidence/0")]
    public async Task What_does_not_fit_is_refused_with_its_place_and_nothing_is_saved(string answers, string code, string pointer)
    {
        var given = await GivenAssessment.OpenAsync(app);
        var sent = global::System.Text.Json.Nodes.JsonNode.Parse(answers)!;
        sent["p-2"] = global::System.Text.Json.Nodes.JsonNode.Parse("""{"level":1}""");

        var problem = await (await given.TryAnswerAsync(sent)).Refused(HttpStatusCode.UnprocessableEntity, code);

        problem["errors"]![0]!.Text("pointer").ShouldBe(pointer);
        problem["errors"]![0]!["expected"].ShouldNotBeNull();
        (await given.ReadAsync())["progress"]!["answered"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Not_answered_not_applicable_not_met_and_level_0_stay_apart()
    {
        var given = await GivenAssessment.OpenAsync(app);

        await given.AnswerAsync(new Dictionary<string, object>
        {
            ["p-1"] = new { state = "notMet" },
            ["p-2"] = new { level = 0 },
            ["c-2"] = new { state = "notApplicable", reason = "No networks" },
        });

        var score = (await given.ReadAsync())["score"]!;
        (score["notMet"]!.GetValue<int>(), score["notApplicable"]!.GetValue<int>(), score["unanswered"]!.GetValue<int>(), score["distribution"]!["0"]!.GetValue<int>()).ShouldBe((1, 1, 1, 1));
    }

    [Fact]
    public async Task A_change_names_the_version_it_was_made_from()
    {
        var given = await GivenAssessment.OpenAsync(app);
        var tag = (await given.ReadAsync()).Text("eTag");

        await (await given.Lead.Put($"{given.Path}/answers", new { answers = new { } })).Refused(HttpStatusCode.PreconditionRequired, "if-match-required");
        await given.AnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } });
        await (await given.Lead.Put($"{given.Path}/answers", new { answers = new { } }, tag)).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
    }

    [Fact]
    public async Task Another_organisation_reads_and_answers_nothing()
    {
        var given = await GivenAssessment.OpenAsync(app);
        var other = app.ClientFor("trust-lead:RJE");

        await (await other.GetAsync(given.Path, TestContext.Current.CancellationToken)).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
        await (await other.Put($"{given.Path}/answers", new { answers = new { } }, "*")).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
    }

    [Fact]
    public async Task Nothing_is_answered_before_a_round_opens_or_after_it_closes()
    {
        var given = await GivenAssessment.OpenAsync(app);
        var region = app.ClientFor("region-analyst:Y60");
        var path = $"/api/self-assessment/v1/rounds/{given.Round}";

        var round = await (await region.Put(path, new { title = "Later", opens = "2026-12-01", due = "2026-12-02", closes = "2026-12-03" }, (await region.Get(path)).Text("eTag"))).Ok();
        await (await given.TryAnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } })).Refused(HttpStatusCode.Conflict, "round-not-open");
        await (await region.Put(path, new { title = "Earlier", opens = "2026-10-01", due = "2026-10-02", closes = "2026-10-03" }, round.Text("eTag"))).Ok();
        await (await given.TryAnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } })).Refused(HttpStatusCode.Conflict, "round-closed");
    }
}
