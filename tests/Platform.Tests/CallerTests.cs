using System.Security.Claims;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;

namespace EdiRegion.Platform.Tests;

public sealed class CallerTests
{
    private static readonly Definitions Definitions = Definitions.Load();

    [Theory]
    [InlineData("trust-lead:RRK", "RRK", true)]
    [InlineData("trust-lead:RRK", "RQ3", false)]
    [InlineData("system-lead:QHL", "RRK", true)]
    [InlineData("system-lead:QHL", "RJE", false)]
    [InlineData("region-analyst:Y60", "RRK", true)]
    [InlineData("region-analyst:Y60", "RYK", true)]
    [InlineData("subgroup-member:Y60", "RRK", false)]
    [InlineData("panel-member:Y60", "RRK", false)]
    [InlineData("nobody:Y60", "RRK", false)]
    [InlineData("region-analyst:Y60", "XXX", false)]
    public void A_role_reaches_its_organisation_and_what_is_below(string grant, string organisation, bool may) =>
        CallerWith(grant).May(Permissions.ReadReturns, organisation).ShouldBe(may);

    [Theory]
    [InlineData("trust-approver:RRK", "RRK", true)]
    [InlineData("system-lead:QHL", "RRK", true)]
    [InlineData("system-lead:QHL", "QHL", true)]
    [InlineData("trust-lead:RRK", "QHL", false)]
    [InlineData("region-analyst:Y60", "RRK", false)]
    [InlineData("administrator:RRK", "RRK", false)]
    public void Exact_counts_belong_to_the_owner_and_its_system(string grant, string organisation, bool belongs) =>
        CallerWith(grant).BelongsTo(organisation).ShouldBe(belongs);

    [Theory]
    [InlineData("trust-lead:RRK", "RRK", true)]
    [InlineData("system-lead:QHL", "QHL", true)]
    [InlineData("system-lead:QHL", "RRK", false)]
    [InlineData("region-analyst:Y60", "Y60", true)]
    [InlineData("region-analyst:Y60", "QHL", false)]
    [InlineData("trust-approver:RRK", "RRK", false)]
    public void What_is_for_ones_own_organisation_does_not_reach_below(string grant, string organisation, bool may) =>
        CallerWith(grant).May(Permissions.EditPlans, organisation).ShouldBe(may);

    [Fact]
    public void Roles_held_in_several_organisations_do_not_mix()
    {
        var caller = CallerWith("trust-lead:RRK", "trust-approver:RJE");

        caller.May(Permissions.PrepareReturns, "RRK").ShouldBeTrue();
        caller.May(Permissions.ApproveReturns, "RRK").ShouldBeFalse();
        caller.May(Permissions.ApproveReturns, "RJE").ShouldBeTrue();
        caller.May(Permissions.PrepareReturns, "RJE").ShouldBeFalse();
    }

    [Theory]
    [InlineData("trust-lead")]
    [InlineData(":RRK")]
    [InlineData("trust-lead:")]
    [InlineData("")]
    public void What_is_not_a_grant_gives_nothing(string claim) => Grant.Parse(claim).ShouldBeNull();

    private static Caller CallerWith(params string[] grants) =>
        new(new ClaimsPrincipal(new ClaimsIdentity([new("sub", "someone"), .. grants.Select(g => new Claim(Grant.ClaimType, g))], "test")), Definitions.Organisations);
}
