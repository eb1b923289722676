using System.Text.Json.Nodes;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>The synthetic plans that the tests begin with.</summary>
internal static class SeedPlans
{
    public static Guid Id(int number) => Guid.Parse($"01900000-0000-7000-8000-{number:D12}");

    public static StubPlan OfTrust()
    {
        var plan = new StubPlan("RRK", "2026-27") { Title = "Equality, diversity and inclusion action plan", Strategy = "People strategy 2024 to 2029" };
        var fair = plan.Add(new() { ["id"] = Id(1), ["ref"] = "1", ["title"] = "Recruitment and progression are fair at every band", ["requirements"] = new JsonArray("hia-2", "wres-ind-2"), ["primary"] = "hia-2" });
        var safe = plan.Add(new() { ["id"] = Id(2), ["ref"] = "2", ["title"] = "Nobody is bullied, harassed or discriminated against at work", ["requirements"] = new JsonArray("hia-6") });
        plan.Add(new() { ["id"] = Id(3), ["ref"] = "3", ["title"] = "International recruits settle well" });

        var panels = plan.AddAction(fair, new()
        {
            ["id"] = Id(11),
            ["ref"] = "1.1",
            ["title"] = "Bring in diverse interview panels with a trained member for every post at band 8a and above, and publish their make-up twice a year",
            ["desiredOutcome"] = "Shortlisted ethnic minority candidates are as likely to be appointed as White candidates.",
            ["requirements"] = new JsonArray("hia-2", "wres-ind-2"),
            ["primary"] = "hia-2",
            ["lead"] = "Head of resourcing",
            ["deputy"] = "Resourcing manager",
            ["ownerRole"] = "Chief people officer",
            ["start"] = "2026-04-01",
            ["due"] = "2026-09-30",
            ["lifecycle"] = "inProgress",
            ["evidenceSources"] = new JsonArray("Panel log", "Recruitment report"),
            ["protectedGroups"] = new JsonArray("pc-race", "pc-disability"),
            ["kpis"] = new JsonArray(new JsonObject { ["id"] = Guid.CreateVersion7(), ["text"] = "Likelihood of appointment from shortlist", ["measure"] = "wres-2", ["baseline"] = 1.46, ["baselinePeriod"] = "2024-25", ["target"] = 1.25, ["by"] = "2027-03-31", ["expectedEffect"] = "Fewer appointments by panels of one background" }),
            ["milestones"] = new JsonArray(
                Milestone(Id(111), "Panel members trained", "2026-06-30", "by June 2026", "complete", "2026-06-24"),
                Milestone(Id(112), "Panels in place for band 8a and above", "2026-09-30", "In place by September 2026", "inProgress", null)),
            ["notes"] = new JsonArray(new JsonObject { ["at"] = "2026-07-02T09:00:00+00:00", ["by"] = "Trust lead, RRK", ["text"] = "Training is done.\n<script>alert('note')</script> the log begins in August." }),
            ["reported"] = new JsonObject { ["word"] = "On track", ["colour"] = "green", ["key"] = "Green: on track", ["means"] = "green", ["asAt"] = "2026-08-01", ["source"] = "trust-action-plan.docx" },
            ["difference"] = "Reported green (Green: on track) on 1 August 2026; by the common rule red: Overdue.",
        });
        plan.AddAction(fair, new() { ["id"] = Id(12), ["ref"] = "1.2", ["title"] = "Open secondments to all staff by an open call", ["lead"] = "Head of learning", ["due"] = "2027-01-31", ["lifecycle"] = "inProgress", ["confidence"] = "atRisk", ["dependsOn"] = new JsonArray((Guid)panels["id"]!) });
        plan.AddAction(fair, new() { ["id"] = Id(13), ["ref"] = "1.3", ["title"] = "Publish the pay gap by ethnicity", ["due"] = "2026-10-31", ["lifecycle"] = "complete" });
        plan.AddAction(safe, new() { ["id"] = Id(21), ["ref"] = "2.1", ["title"] = "Train every manager to answer a report of discrimination within five days", ["lead"] = "Freedom to speak up guardian", ["due"] = "2027-03-31", ["lifecycle"] = "inProgress" });
        plan.AddAction(safe, new() { ["id"] = Id(22), ["ref"] = "2.2", ["title"] = "Review the resolution policy with staff networks", ["start"] = "2027-01-04", ["due"] = "2027-06-30" });
        plan.Comments.Add(new() { ["id"] = Guid.CreateVersion7(), ["at"] = "2026-11-02T10:00:00+00:00", ["by"] = "Network member, RRK", ["network"] = "Race equality network", ["text"] = "We want the panel log to be open to the network.", ["action"] = (Guid)panels["id"]! });

        return plan;
    }

    public static StubPlan OfSystem()
    {
        var plan = new StubPlan("QHL", "2026-27") { Title = "System inclusion plan", Edition = 1 };
        var objective = plan.Add(new() { ["title"] = "The system holds its organisations to account" });
        plan.AddAction(objective, new() { ["title"] = "Ask every trust for its plan by October", ["due"] = "2026-10-31", ["lifecycle"] = "complete", ["evidence"] = "attached" });
        plan.Editions.Add(new()
        {
            ["edition"] = 1,
            ["digest"] = new string('b', 64),
            ["putForwardBy"] = "System lead, QHL",
            ["putForwardAt"] = "2026-10-01T09:00:00+00:00",
            ["signedOff"] = new JsonObject { ["by"] = "Colleague, QHL", ["boardMember"] = "Chief executive, QHL", ["board"] = "Board", ["on"] = "2026-10-10", ["at"] = "2026-10-11T09:00:00+00:00" },
        });

        return plan;
    }

    private static JsonObject Milestone(Guid id, string title, string due, string dueText, string lifecycle, string? done) => new()
    {
        ["id"] = id,
        ["title"] = title,
        ["due"] = due,
        ["dueText"] = dueText,
        ["lifecycle"] = lifecycle,
        ["done"] = done,
    };
}
