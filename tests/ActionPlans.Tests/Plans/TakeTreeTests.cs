using System.Security.Claims;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.ActionPlans.Tests.Plans;

public sealed class TakeTreeTests(ActionPlansApp app) : IClassFixture<ActionPlansApp>
{
    private static readonly ReportedStatus ReportedBlue = new(null, "Blue", "Complete with Evidence", Colour.Blue, new(2024, 3, 31), "plan.docx");

    [Fact]
    public async Task A_document_taken_twice_changes_nothing()
    {
        await GivenPlan.BeginAsync(app, "2026-27", "RQ3");

        var first = await TakeAsync("RQ3", "2026-27", Tree());
        var again = await TakeAsync("RQ3", "2026-27", Tree());

        Counts(first).ShouldBe((2, 0, 0, 0));
        Counts(again).ShouldBe((0, 0, 2, 0));
    }

    [Fact]
    public async Task Next_years_edition_carries_the_identity_on()
    {
        await GivenPlan.BeginAsync(app, "2026-27", "RWP");
        await GivenPlan.BeginAsync(app, "2027-28", "RWP");
        await TakeAsync("RWP", "2026-27", Tree());

        var taken = await TakeAsync("RWP", "2027-28", Tree("Review data by characteristic on bullying and harassment, and act"));

        Counts(taken).ShouldBe((2, 0, 0, 2));
        var origins = await app.InDatabaseAsync(db => db.Actions.Where(a => a.Organisation == "RWP").GroupBy(a => a.Origin).Select(g => g.Count()).ToListAsync());
        origins.ShouldBe([2, 2]);
    }

    [Fact]
    public async Task A_reported_blue_without_a_file_is_complete_with_evidence_claimed()
    {
        var plan = await GivenPlan.BeginAsync(app, "2026-27", "RXT");
        await TakeAsync("RXT", "2026-27", Tree());

        var action = (await plan.Lead.Get(plan.Path))["objectives"]!.AsArray().SelectMany(o => o!["actions"]!.AsArray()).Single(a => a!.Text("ref") == "1.1")!;

        (action.Text("colour"), action.Text("colourLabel")).ShouldBe(("green", "Complete, evidence claimed"));
        action["reported"]!.Text("colour").ShouldBe("Blue");
        action.Text("difference").ShouldBe("Reported Blue (Complete with Evidence) on 31 March 2024; by the common rule green: Complete, evidence claimed.");
    }

    private static (int Added, int Changed, int Unchanged, int Carried) Counts(TreeTaken taken) => (taken.Added, taken.Changed, taken.Unchanged, taken.Carried);

    private static IReadOnlyList<NewObjective> Tree(string second = "Review data by characteristic on bullying and harassment") =>
    [
        new(new(Ref: "1", Title: "Aim one", Requirements: ["hia-6"]),
        [
            new(new(Ref: "1.1", Title: "Analyse pay gaps", Kpis: [new(Text: "Smaller gap")]), Lifecycle.Complete, null, ReportedBlue, [new("In place", new(2024, 3, 31), "by March 2024")]),
            new(new(Ref: "1.2", Title: second, Due: new(2027, 3, 31))),
        ]),
    ];

    private async Task<TreeTaken> TakeAsync(string ods, string period, IReadOnlyList<NewObjective> tree)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ActionPlansDb>();
        var definitions = scope.ServiceProvider.GetRequiredService<Definitions>();
        var plan = await db.Plans.SingleAsync(p => p.Organisation == ods && p.Period == period, TestContext.Current.CancellationToken);
        var by = new Caller(new ClaimsPrincipal(new ClaimsIdentity([new("sub", "lead"), new("name", "Lead")], "test")), definitions.Organisations);

        (await new TakeTree(db, definitions, plan, by, "plan.docx", app.Clock.GetUtcNow()).TakeAsync(tree, TestContext.Current.CancellationToken)).Is(out var taken, out var refusal)
            .ShouldBeTrue(refusal?.ToString());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        return taken!;
    }
}
