using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Tests.Progress;

public sealed class StatusTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Blue_is_complete_with_evidence()
    {
        Of(new(Lifecycle.Complete, Evidence: EvidenceState.Attached)).ShouldBe((Colour.Blue, "Complete with evidence"));
        Of(new(Lifecycle.Complete, Evidence: EvidenceState.Verified)).ShouldBe((Colour.Blue, "Complete with evidence"));
        Of(new(Lifecycle.Complete)).ShouldBe((Colour.Green, "Complete, evidence claimed"));
        Of(new(Lifecycle.InProgress, Evidence: EvidenceState.Verified)).Colour.ShouldBe(Colour.Green);
    }

    [Fact]
    public void Evidence_that_expired_counts_no_more()
    {
        var facts = new Facts(Lifecycle.Complete, Evidence: EvidenceState.Verified, EvidenceUntil: Day.AddDays(-1));

        Of(facts).ShouldBe((Colour.Green, "Complete, evidence expired"));
        Of(facts with { EvidenceUntil = Day }).Colour.ShouldBe(Colour.Blue);
    }

    [Fact]
    public void Overdue_is_the_day_after_the_due_date()
    {
        Of(new(Lifecycle.InProgress, Due: Day)).Colour.ShouldBe(Colour.Green);
        Of(new(Lifecycle.InProgress, Due: Day.AddDays(-1))).ShouldBe((Colour.Red, "Overdue"));
        Of(new(Lifecycle.Complete, Due: Day.AddDays(-1))).Colour.ShouldBe(Colour.Green);
        Status.Of(new(Lifecycle.NotStarted, Due: new(2024, 3, 31)), Day).Reason.ShouldBe("It was due on 31 March 2024 and is not complete.");
    }

    [Fact]
    public void Confidence_and_dates_decide_the_rest()
    {
        Of(new(Lifecycle.InProgress, Confidence.AtRisk)).Colour.ShouldBe(Colour.Amber);
        Of(new(Lifecycle.NotStarted, Confidence.OffTrack)).Colour.ShouldBe(Colour.Red);
        Of(new(Start: Day.AddDays(1))).ShouldBe((Colour.Grey, "Not started"));
        Of(new(Start: Day)).ShouldBe((Colour.Amber, "Late to start"));
        Of(new(Lifecycle.ClosedNotDone, Due: Day.AddDays(-9))).ShouldBe((Colour.Grey, "Closed, not done"));
    }

    [Fact]
    public void An_override_stands_until_its_end_and_is_never_blue()
    {
        var facts = new Facts(Lifecycle.InProgress, Override: new(Colour.Amber, "Lead", "Waits for funding", Day));

        Status.Of(facts, Day).ShouldBe(new(Colour.Amber, "At risk", "Set by Lead until 21 November 2026: Waits for funding. By the rule: On track.", false, Colour.Green));
        Status.Of(facts, Day.AddDays(1)).Colour.ShouldBe(Colour.Green);
        Of(facts with { Override = facts.Override! with { Colour = Colour.Blue } }).Colour.ShouldBe(Colour.Green);
    }

    private static (Colour Colour, string Label) Of(Facts facts) => (Status.Of(facts, Day).Colour, Status.Of(facts, Day).Label);
}
