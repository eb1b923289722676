using System.Net;
using EdiRegion.ActionPlans.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EdiRegion.ActionPlans.Tests.Reminders;

public sealed class DueTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private const string Service = "/api/action-plans/v1";

    [Fact]
    public async Task What_is_due_is_told_soonest_first()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27", "RRK");
        var late = await plan.ActionAsync("Overdue", due: "2026-11-01");
        var soon = await plan.ActionAsync("Soon", due: "2026-12-01");
        await plan.ActionAsync("Far", due: "2027-03-31");
        var done = await plan.ActionAsync("Done", due: "2026-11-10");
        await plan.Lead.Post(plan.Of(done, "progress"), new { lifecycle = "complete" });
        await plan.Lead.Post(plan.Of(soon, "milestones"), new { title = "Half way", due = "2026-11-25" });
        var item = (await (await plan.Lead.PostAsync(
            $"{plan.Path}/evidence?name=Report&kind=link&expires=2026-12-05", new StringContent("https://trust.example/report"), TestContext.Current.CancellationToken)).Ok()).Id();
        await plan.Lead.Post($"{plan.Path}/evidence/{item}/uses", new { actions = new[] { done } });
        await (await plan.Lead.Put($"{Service}/explanations/RRK/wres-ind-8", new { reason = "r", mitigation = "m", newDate = "2026-12-10" })).Ok();
        await app.ClientFor("system-lead:QHL").Post($"{Service}/explanations/RRK/wres-ind-8/acceptance");

        var due = (await plan.Lead.Get($"{Service}/due?organisation=RRK"))["items"]!.AsArray();
        var mine = (await plan.Lead.Get($"{Service}/due?within=0"))["items"]!.AsArray();

        due.Select(d => (d!.Text("kind"), d!.Text("due"))).ShouldBe(
            [("action", "2026-11-01"), ("milestone", "2026-11-25"), ("action", "2026-12-01"), ("evidence", "2026-12-05"), ("explanation", "2026-12-10")]);
        due[0]!["overdue"]!.GetValue<bool>().ShouldBeTrue();
        due[0]!.Id().ShouldBe(late);
        due[1]!["days"]!.GetValue<int>().ShouldBe(4);
        mine.Count.ShouldBe(1);
        await (await plan.Lead.Send(HttpMethod.Get, $"{Service}/due?organisation=RQ3")).Refused(HttpStatusCode.Forbidden, "organisation-not-yours");
    }

    [Fact]
    public async Task The_digest_is_one_mail_a_week_and_holds_no_figure_and_no_title()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27", "RJE");
        await plan.ActionAsync("A title nobody mails 42", due: "2026-11-02");
        await (await plan.Lead.Put($"{Service}/digest/RJE", new { email = "edi.team@trust.example" })).Ok();
        await using var host = app.WithWebHostBuilder(web => web.UseSetting("Access:PublicUrl", "https://edi.example"));
        var digests = host.Services.GetServices<IHostedService>().OfType<WriteDigests>().Single();

        await digests.WriteAsync(TestContext.Current.CancellationToken);
        await digests.WriteAsync(TestContext.Current.CancellationToken);
        var mails = await app.InDatabaseAsync(db => db.Mails.AsNoTracking().Where(m => m.To == "edi.team@trust.example").ToListAsync());

        mails.Count.ShouldBe(1);
        (await plan.Lead.Get($"{Service}/digest/RJE")).Text("lastWeek").ShouldBe("2026-11-16");
        await (await plan.Lead.Put($"{Service}/digest/RJE", new { email = "nobody" })).Refused(HttpStatusCode.UnprocessableEntity, "address-not-usable");
        (await (await plan.Lead.Put($"{Service}/digest/RJE", new { })).Ok())["email"].ShouldBeNull();
    }
}
