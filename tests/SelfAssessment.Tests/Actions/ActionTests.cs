using System.Net;
using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Contracts.Metrics;
using EdiRegion.Contracts.SelfAssessment;

namespace EdiRegion.SelfAssessment.Tests.Actions;

public sealed class ActionTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    [Fact]
    public async Task A_gap_becomes_an_action_once_and_its_progress_comes_back()
    {
        var given = await GivenAssessment.OpenAsync(app);
        await given.AnswerAsync(GivenAssessment.Everything);

        var first = await given.Lead.Post($"{given.Path}/answers/p-1/action", new { title = "Ask people and act" });
        var again = await given.Lead.Post($"{given.Path}/answers/p-1/action");
        again.Id().ShouldBe(first.Id());
        var told = await app.HeardAsync<ActionProposed>(e => e.Proposal == first.Id());
        (told.Organisation, told.Plan, told.Question, told.Level, told.Target, told.DesiredOutcome).ShouldBe(("RRK", given.Period, "p-1", 1, 3, "Its effect is shown."));
        told.Requirements.ShouldBe(["hia-3"]);

        await app.TellAsync(new ActionProgressed("RRK", given.Period, first.Id(), first.Id(), 2, "Ask people and act", ["hia-3"], "inProgress", "onTrack", "none", null, null, "green", "", false, null, app.Clock.GetUtcNow()));
        var link = (await given.ReadAsync())["answers"]!["p-1"]!["action"]!;
        (link.Text("plan"), link.Id(), link.Text("lifecycle"), link.Text("colour")).ShouldBe((given.Period, first.Id(), "inProgress", "green"));
    }

    [Fact]
    public async Task Where_there_is_no_gap_there_is_no_action()
    {
        var given = await GivenAssessment.OpenAsync(app);
        await given.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { level = 2, target = 2 }, ["c-2"] = new { state = "notApplicable", reason = "None" } });

        await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/answers/p-1/action", new { })).Refused(HttpStatusCode.Conflict, "no-gap");
        await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/answers/c-2/action", new { })).Refused(HttpStatusCode.Conflict, "no-gap");
        await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/answers/p-2/action", new { })).Refused(HttpStatusCode.Conflict, "not-answered");
        await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/answers/x-1/action", new { })).Refused(HttpStatusCode.NotFound, "question-unknown");
    }

    [Fact]
    public async Task Evidence_of_the_organisation_serves_and_evidence_of_another_does_not()
    {
        var (own, foreign, personal) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.TellAsync(new EvidenceKept(own, "RRK", 1, "report.pdf", "file", null, true, true, app.Clock.GetUtcNow()));
        await app.TellAsync(new EvidenceKept(foreign, "RJE", 1, "other.pdf", "file", null, true, true, app.Clock.GetUtcNow()));
        await app.TellAsync(new EvidenceKept(personal, "RRK", 1, "names.xlsx", "file", null, false, false, app.Clock.GetUtcNow()));
        var given = await GivenAssessment.OpenAsync(app);

        await (await given.TryAnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 3, evidence = new[] { foreign } } })).Refused(HttpStatusCode.UnprocessableEntity, "evidence-unknown");
        await (await given.TryAnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 3, evidence = new[] { personal } } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "personal-data-not-acknowledged");
        var read = await given.AnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 3, evidence = new[] { own } } });

        read["answers"]!["p-2"]!["evidence"]![0]!.Text("name").ShouldBe("report.pdf");
        read["findings"]!.AsArray().ShouldNotContain(f => f!.Text("code") == "evidence-missing");
        await app.TellAsync(new EvidenceKept(own, "RRK", 2, "report.pdf", "file", new DateOnly(2026, 11, 1), true, true, app.Clock.GetUtcNow()));
        (await given.ReadAsync())["findings"]!.AsArray().ShouldContain(f => f!.Text("code") == "evidence-missing", "what has expired backs nothing");
    }

    [Fact]
    public async Task A_claim_that_a_figure_speaks_against_is_asked_about_and_the_answer_kept()
    {
        await ApproveAsync("2024-25", white: 100, ethnicMinority: 90);
        await ApproveAsync("2025-26", white: 100, ethnicMinority: 50);
        var given = await GivenAssessment.OpenAsync(app);
        await given.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { level = 2, comment = "shown" }, ["p-2"] = new { level = 0 }, ["c-1"] = new { level = 0 } });

        var prompt = (await given.ReadAsync())["prompts"]!.AsArray().Single()!;
        prompt.Text("measure").ShouldBe("wres-2");
        (prompt["earlier"]!.Text("period"), prompt["later"]!.Text("period")).ShouldBe(("2024-25", "2025-26"));
        await given.Lead.Post($"{given.Path}/prompts/{prompt.Text("key")}", new { answer = "Two campaigns abroad ended." });
        await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/prompts/p-2:wres-2:2025-26", new { answer = "x" })).Refused(HttpStatusCode.NotFound, "prompt-unknown");

        (await given.ReadAsync())["prompts"]![0]!["answered"]!.Text("text").ShouldBe("Two campaigns abroad ended.");
        await given.Lead.Post($"{given.Path}/submission");
    }

    [Fact]
    public async Task Answers_of_the_last_round_are_carried_forward_and_asked_about()
    {
        var first = await (await GivenAssessment.OpenAsync(app)).SignedOffAsync();
        var second = await GivenAssessment.OpenAsync(app);
        await second.AnswerAsync(new Dictionary<string, object> { ["p-2"] = new { level = 1 } });
        (await second.ReadAsync())["offers"]!.Text("carryForward").ShouldBe(first.Period);

        var read = await second.Lead.Post($"{second.Path}/carry-forward");

        (read["answers"]!["p-1"]!["carried"]!.Text("period"), read["answers"]!["p-1"]!["carried"]!["confirmed"]!.GetValue<bool>()).ShouldBe((first.Period, false));
        read["answers"]!["p-2"]!["self"]!["level"]!.GetValue<int>().ShouldBe(1, "what is answered stays");
        var problem = await (await second.Lead.Send(HttpMethod.Post, $"{second.Path}/submission", new { })).Refused(HttpStatusCode.UnprocessableEntity, "assessment-incomplete");
        problem["errors"]!.AsArray().Select(e => e!.Text("code")).Distinct().ShouldBe(["not-confirmed"]);
        await second.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { confirmed = true }, ["c-1"] = new { confirmed = true }, ["c-2"] = new { level = 1 } });
        await second.Lead.Post($"{second.Path}/submission");
        (await second.ReadAsync())["answers"]!["p-1"]!["self"]!["level"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_serves_the_same_question_of_another_questionnaire()
    {
        var wrei = await GivenAssessment.OpenAsync(app, "RX1", "wrei");
        var (mapped, mapping) = app.QuestionnaireOf("wrei").Questions.SelectMany(q => q.Same.Select(m => (q, m)))
            .First(pair => pair.m.Questionnaire == "eds-2022" && app.QuestionnaireOf("eds-2022").Question(pair.m.Question).Instances == 1);
        await wrei.AnswerAsync(new Dictionary<string, object> { [mapped.Key] = new { level = 1 } });
        var eds = await GivenAssessment.OpenAsync(app, "RX1", "eds-2022");
        (await eds.ReadAsync())["offers"]!["reuse"]!.AsArray().Select(key => key!.GetValue<string>()).ShouldContain(mapping.Question);

        var answer = (await eds.Lead.Post($"{eds.Path}/reuse"))["answers"]![mapping.Question]!;

        answer["self"]!["level"]!.GetValue<int>().ShouldBe(mapping.Levels[1]);
        (answer["reusedFrom"]!.Text("from"), answer["reusedFrom"]!["confirmed"]!.GetValue<bool>()).ShouldBe(($"wrei/{mapped.Key}", false));
    }

    private Task ApproveAsync(string period, int white, int ethnicMinority) => app.TellAsync(new ReturnApproved(
        "RRK", "wres", period, 1, 1, app.Clock.GetUtcNow(), "return", "d", new Dictionary<string, ReportedCell>
        {
            ["ind2.app.W"] = new("value", white),
            ["ind2.short.W"] = new("value", 400),
            ["ind2.app.B"] = new("value", ethnicMinority),
            ["ind2.short.B"] = new("value", 400),
        }));
}
