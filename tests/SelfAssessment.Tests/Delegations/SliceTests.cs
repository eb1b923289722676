using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Tests.Delegations;

public sealed partial class SliceTests(SelfAssessmentApp app) : IClassFixture<SelfAssessmentApp>
{
    [Fact]
    public async Task Somebody_without_an_account_answers_one_section_and_no_other()
    {
        var given = await GivenAssessment.OpenAsync(app);
        await given.AnswerAsync(new Dictionary<string, object> { ["p-1"] = new { level = 1 } });
        var slice = await DelegateAsync(given, "culture");
        var anyone = app.CreateClient();

        var seen = await anyone.Get(slice);
        seen["section"]!["questions"]!.AsArray().Select(q => q!.Text("key")).ShouldBe(["c-1", "c-2"]);
        seen["answers"]!.AsObject().ShouldBeEmpty();
        await (await anyone.Put(slice, new { answers = new Dictionary<string, object> { ["c-1"] = new { level = 1 }, ["p-2"] = new { level = 3 } } }))
            .Refused(HttpStatusCode.Forbidden, "question-not-in-slice");
        await (await anyone.Put(slice, new { answers = new Dictionary<string, object> { ["c-1"] = new { level = 2, comment = "We asked around" } } })).Ok();
        (await anyone.PostAsync($"{slice}/completion", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var read = await given.ReadAsync();
        read["answers"]!["c-1"]!["self"]!.Text("by").ShouldBe("Culture lead (asked by trust-lead:RRK)");
        read["answers"]!["p-2"]!["self"].ShouldBeNull();
        read["sections"]![1]!["delegatedTo"]!.Text("state").ShouldBe("completed");
        await (await anyone.GetAsync(slice, TestContext.Current.CancellationToken)).Refused(HttpStatusCode.Gone, "link-over");
    }

    [Fact]
    public async Task A_link_is_over_when_it_runs_out_is_taken_back_replaced_or_the_assessment_is_submitted()
    {
        var given = await GivenAssessment.OpenAsync(app);
        var anyone = app.CreateClient();

        var first = await DelegateAsync(given, "culture");
        var second = await DelegateAsync(given, "culture");
        await (await anyone.GetAsync(first, TestContext.Current.CancellationToken)).Refused(HttpStatusCode.Gone, "link-over");
        var id = (await given.ReadAsync())["sections"]![1]!["delegatedTo"]!.Id();
        (await given.Lead.DeleteAsync($"{given.Path}/delegations/{id}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await anyone.GetAsync(second, TestContext.Current.CancellationToken)).Refused(HttpStatusCode.Gone, "link-over");

        var third = await DelegateAsync(given, "people");
        await given.SubmittedAsync();
        await (await anyone.Put(third, new { answers = new { } })).Refused(HttpStatusCode.Gone, "link-over");
        await (await anyone.GetAsync("/api/self-assessment/v1/slices/nonsense", TestContext.Current.CancellationToken)).Refused(HttpStatusCode.NotFound, "link-not-valid");

        var later = await GivenAssessment.OpenAsync(app);
        var fourth = await DelegateAsync(later, "people");
        app.Clock.Advance(TimeSpan.FromDays(14));
        await (await anyone.GetAsync(fourth, TestContext.Current.CancellationToken)).Refused(HttpStatusCode.Gone, "link-over");
        app.Clock.Advance(TimeSpan.FromDays(-14));
    }

    [Fact]
    public async Task A_section_or_an_address_that_is_not_one_is_refused()
    {
        var given = await GivenAssessment.OpenAsync(app);

        var problem = await (await given.Lead.Send(HttpMethod.Post, $"{given.Path}/delegations", new { section = "cooking", email = "nobody" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "fields-not-valid");

        problem["errors"]!.AsArray().Select(e => e!.Text("code")).ShouldBe(["email-not-readable", "section-unknown"]);
    }

    /// <summary>The path of the slice, taken from the mail that was written.</summary>
    private async Task<string> DelegateAsync(GivenAssessment given, string section)
    {
        var address = $"{Guid.CreateVersion7()}@trust.example";
        await given.Lead.Post($"{given.Path}/delegations", new { section, email = address, name = "Culture lead" });
        var mail = await app.MailToAsync(address);
        var token = Link().Match(mail).Groups[1].Value;
        (await app.InDatabaseAsync(db => db.Delegations.CountAsync(d => d.Email == address, TestContext.Current.CancellationToken))).ShouldBe(1);

        return $"/api/self-assessment/v1/slices/{token}";
    }

    [GeneratedRegex("https://edi\\.example/assessments/slices/([\\w-]+)")]
    private static partial Regex Link();
}
