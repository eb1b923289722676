using EdiRegion.Region.Frameworks;

namespace EdiRegion.Region.Tests.Frameworks;

public sealed class ShippedFrameworksTests
{
    private static readonly Definitions Definitions = Known.Definitions;

    [Fact]
    public void The_strategy_comes_first_and_each_framework_has_its_parts()
    {
        Definitions.FrameworkList.Select(framework => framework.Key).ShouldBe(
            ["wrei", "edi-improvement-plan", "wres", "wdes", "model-employer", "protected-characteristics", "eds-2022", "trust-aims"]);
        Count("wrei", RequirementKind.Mission).ShouldBe(1);
        Count("wrei", RequirementKind.Vision).ShouldBe(1);
        Count("wrei", RequirementKind.Principle).ShouldBe(3);
        Count("wrei", RequirementKind.Pillar).ShouldBe(4);
        Count("wrei", RequirementKind.Outcome).ShouldBe(9);
        Count("wrei", RequirementKind.Priority).ShouldBe(7);
        Count("wrei", RequirementKind.NationalAction).ShouldBe(6);
        Count("wrei", RequirementKind.Requirement).ShouldBe(20);
        Count("edi-improvement-plan", RequirementKind.StrategicOutcome).ShouldBe(4);
        Count("edi-improvement-plan", RequirementKind.Action).ShouldBe(6);
        Count("edi-improvement-plan", RequirementKind.SubAction).ShouldBe(20);
        Count("wres", RequirementKind.Indicator).ShouldBe(9);
        Definitions.Frameworks["wdes"].Roots.Count.ShouldBe(10);
        Count("protected-characteristics", RequirementKind.Characteristic).ShouldBe(9);
        Count("eds-2022", RequirementKind.Outcome).ShouldBe(11);
        Count("trust-aims", RequirementKind.Aim).ShouldBe(9);
        Count("trust-aims", RequirementKind.Objective).ShouldBe(40);
    }

    [Fact]
    public void The_improvement_plan_is_frozen_and_its_twenty_sub_actions_have_deadlines()
    {
        var plan = Definitions.Frameworks["edi-improvement-plan"];

        plan.Standing.ShouldBe(FrameworkStanding.Frozen);
        plan.Requirements.Where(part => part.Kind == RequirementKind.Action).Select(action => action.Children.Count)
            .ShouldBe([3, 2, 3, 2, 4, 6]);
        plan.Accountable.ShouldBe(plan.Requirements.Where(part => part.Kind == RequirementKind.SubAction));
        plan.Accountable.ShouldAllBe(part => part.Due != null && part.Key == "hia-" + part.Number);
        Definitions.Requirement("hia-1.1").Due.ShouldBe(new DateOnly(2024, 3, 31));
        Definitions.Requirement("hia-1.1").DueProvisional.ShouldBeFalse();
        Definitions.Requirement("hia-2.1").Deadlines.Select(deadline => deadline.By).ShouldBe([new(2024, 6, 30), new(2025, 6, 30)]);
        Definitions.Requirement("hia-2.1").Due.ShouldBe(new DateOnly(2025, 6, 30));
        Definitions.Requirement("hia-4.1").DueProvisional.ShouldBeTrue();
        Definitions.Requirement("hia-6.5").DueProvisional.ShouldBeTrue();
    }

    [Fact]
    public void Requirements_of_the_strategy_name_their_tier_and_horizon()
    {
        var panel = Definitions.Requirement("wrei-8.1");

        (panel.Owner, panel.Horizon, panel.Parent).ShouldBe((RequirementOwner.Region, Horizon.Medium, "wrei-outcome-8"));
        Definitions.Requirement("wrei-outcome-8").Parent.ShouldBe("wrei-pillar-3");
        Definitions.Requirement("wrei-4.1").Owner.ShouldBeNull();
        Definitions.Requirement("wrei-9.1").Due.ShouldBe(new DateOnly(2021, 6, 30));
    }

    [Fact]
    public void Aims_are_linked_to_the_indicators_their_trust_names()
    {
        string[] Indicators(string aim) =>
            [.. Definitions.Requirement(aim).Links.Where(link => link.StartsWith("wres-", StringComparison.Ordinal))];

        Indicators("aim-1").ShouldBe(["wres-ind-2"]);
        Indicators("aim-2").ShouldBe(["wres-ind-9"]);
        Indicators("aim-7").ShouldBe(["wres-ind-5", "wres-ind-6", "wres-ind-7", "wres-ind-8"]);
        foreach (var aim in new[] { "aim-3", "aim-4", "aim-5", "aim-6", "aim-8", "aim-9" })
        {
            Indicators(aim).Length.ShouldBe(9);
        }

        Definitions.Frameworks["trust-aims"].Local.ShouldBeTrue();
        Definitions.Frameworks["trust-aims"].Accountable.ShouldBeEmpty();
    }

    [Fact]
    public void Every_link_is_known_on_both_sides_and_every_key_leads_somewhere()
    {
        foreach (var requirement in Definitions.Requirements.Values)
        {
            requirement.Links.ShouldBeUnique();
            requirement.Links.ShouldAllBe(link => Definitions.Requirement(link).Links.Contains(requirement.Key));
            requirement.Measures.ShouldAllBe(measure => Definitions.Measures.ContainsKey(measure));
            requirement.Children.ShouldAllBe(child => Definitions.Requirement(child).Parent == requirement.Key);
            Definitions.Frameworks[requirement.Framework].Requirements.ShouldContain(requirement);
        }

        Definitions.FindRequirement("hia-7").ShouldBeNull();
    }

    [Theory]
    [InlineData("hia-2.1", "aim-1.7")]
    [InlineData("hia-6.5", "wrei-outcome-3")]
    [InlineData("wrei-outcome-5", "wres-ind-3")]
    [InlineData("wres-ind-9", "wdes-metric-10")]
    [InlineData("me-parity", "wrei-9.2")]
    public void Frameworks_that_ask_for_the_same_are_linked(string one, string other) =>
        Definitions.Requirement(one).Links.ShouldContain(other);

    [Fact]
    public void Every_measure_of_the_race_standard_is_read_from_its_indicator()
    {
        var told = Definitions.Frameworks["wres"].Requirements.SelectMany(indicator => indicator.Measures).ToHashSet();

        Definitions.MeasuresOf("wres").ShouldAllBe(measure => told.Contains(measure.Key));
        Definitions.Requirement("hia-2").Measures.ShouldContain("wres-2");
        Definitions.Requirement("hia-2").SuccessMeasures.Select(measure => measure.Number).ShouldBe(["2a", "2b", "2c", "2d", "2e", "2f"]);
        Definitions.Requirement("hia-3").Measures.ShouldContain("pay-gap-gender-median");
    }

    [Fact]
    public void Nothing_is_answered_for_twice()
    {
        foreach (var requirement in Definitions.Requirements.Values.Where(requirement => requirement.Accountable))
        {
            for (var above = requirement.Parent; above is not null; above = Definitions.Requirement(above).Parent)
            {
                Definitions.Requirement(above).Accountable.ShouldBeFalse(requirement.Key);
            }
        }
    }

    private static int Count(string framework, RequirementKind kind) =>
        Definitions.Frameworks[framework].Requirements.Count(requirement => requirement.Kind == kind);
}
