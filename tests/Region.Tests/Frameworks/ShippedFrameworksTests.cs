using EdiRegion.Region.Frameworks;

namespace EdiRegion.Region.Tests.Frameworks;

public sealed class ShippedFrameworksTests
{
    [Fact]
    public void The_improvement_plan_has_six_actions_and_twenty_sub_actions_to_answer_for()
    {
        var plan = Known.Definitions.Frameworks["edi-improvement-plan"];

        plan.Roots.Count(root => root.Kind == RequirementKind.Action).ShouldBe(6);
        plan.Requirements.Where(part => part.Kind == RequirementKind.Action).Select(action => action.Children.Count).ShouldBe([3, 2, 3, 2, 4, 6]);
        plan.Accountable.Count.ShouldBe(20);
        plan.Accountable.ShouldAllBe(part => part.Kind == RequirementKind.SubAction && part.Due != null);
        plan.Standing.ShouldBe(FrameworkStanding.Frozen);
    }
}
