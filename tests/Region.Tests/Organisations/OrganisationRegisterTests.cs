using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Tests.Organisations;

public sealed class OrganisationRegisterTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static OrganisationRegister Register => Known.Definitions.Organisations;

    [Fact]
    public void Eleven_systems_hold_forty_open_trusts()
    {
        Register.Region.Ods.ShouldBe("Y60");
        Register.Systems.Count.ShouldBe(11);
        Register.Trusts(Today).Count.ShouldBe(40);
        Register.Systems.ShouldAllBe(system => system.Boards.Single().From == new DateOnly(2022, 7, 1));
    }

    [Theory]
    [InlineData("QHL", 5)]
    [InlineData("QUA", 6)]
    [InlineData("QWU", 4)]
    [InlineData("QGH", 3)]
    [InlineData("QOC", 3)]
    [InlineData("QNC", 3)]
    [InlineData("QJ2", 4)]
    [InlineData("QT1", 4)]
    [InlineData("QJM", 3)]
    [InlineData("QK1", 2)]
    [InlineData("QPM", 3)]
    public void A_system_has_its_open_trusts(string system, int trusts) =>
        Register.Within(Scope.System(system)).Count(trust => trust.IsOpen(Today)).ShouldBe(trusts);

    [Fact]
    public void A_trust_stands_under_its_system_and_region() =>
        Register.Ancestors("RRK").Select(above => above.Ods).ShouldBe(["QHL", "Y60"]);

    [Fact]
    public void An_unknown_code_is_nobody()
    {
        Register.Find("RZZ").ShouldBeNull();
        Register.SystemOf("RZZ").ShouldBeNull();
        Register.Ancestors("RZZ").ShouldBeEmpty();
        Register.Within(Scope.System("QZZ")).ShouldBeEmpty();
        Register.Knows(Scope.Parse("ics:RRK")).ShouldBeFalse();
        Register.Knows(Scope.Parse("ics:QHL")).ShouldBeTrue();
    }

    [Fact]
    public void Sandwell_moved_system_on_a_provisional_day()
    {
        Register.SystemOf("RXK")!.Ods.ShouldBe("QUA");
        Register.SystemOf("RXK", new(2024, 3, 31))!.Ods.ShouldBe("QHL");
        Register.Find("RXK")!.Parents.ShouldAllBe(link => link.Provisional);
        Register.Within(Scope.System("QHL"), new(2024, 3, 31)).ShouldContain(trust => trust.Ods == "RXK");
        Register.Within(Scope.System("QHL")).ShouldNotContain(trust => trust.Ods == "RXK");
    }

    [Fact]
    public void A_closed_trust_sits_under_its_last_system()
    {
        Register.SystemOf("RYK")!.Ods.ShouldBe("QUA");
        Register.SystemOf("RYK", Today)!.Ods.ShouldBe("QUA");
        Register.Within(Scope.Region("Y60"), Today).ShouldContain(trust => trust.Ods == "RYK");
        Register.Trusts(Today).ShouldNotContain(trust => trust.Ods == "RYK");
        Register.Find("RYK")!.IsOpen(new(2024, 9, 30)).ShouldBeTrue();
        Register.Find("RYK")!.IsOpen(new(2024, 10, 1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("RLU", "RQ3", SuccessionShape.Absorbed)]
    [InlineData("RR1", "RRK", SuccessionShape.Absorbed)]
    [InlineData("RJF", "RTG", SuccessionShape.Absorbed)]
    [InlineData("R1E", "RRE", SuccessionShape.Absorbed)]
    [InlineData("RWQ", "R1A", SuccessionShape.NewCode)]
    [InlineData("RJD", "RJE", SuccessionShape.Split)]
    [InlineData("RJD", "RL4", SuccessionShape.Split)]
    [InlineData("RCS", "RX1", SuccessionShape.NewCode)]
    [InlineData("RYK", "TAJ", SuccessionShape.Dissolved)]
    public void A_closed_trust_points_at_its_successor_and_back(string predecessor, string successor, SuccessionShape shape)
    {
        Register.SuccessorsOf(predecessor).ShouldContain(step => step.Successor == successor && step.Shape == shape);
        Register.PredecessorsOf(successor).ShouldContain(step => step.Predecessor == predecessor && step.Shape == shape);
        Register.Find(predecessor)!.Closed.ShouldNotBeNull();
    }

    [Fact]
    public void Services_of_a_split_trust_moved_three_years_before_its_legal_close()
    {
        var split = Register.SuccessorsOf("RJD");

        split.Count.ShouldBe(2);
        split.ShouldAllBe(step => step.Operational == new DateOnly(2014, 11, 1) && step.Legal == new DateOnly(2017, 11, 1) && step.Provisional);
    }

    [Fact]
    public void A_code_used_again_is_marked_as_another_business()
    {
        var dudley = Register.Find("RYK")!;

        dudley.Names.Count(name => name.NewBusiness).ShouldBe(1);
        dudley.NameAt(new(2015, 1, 1)).ShouldBe("Dudley and Walsall Mental Health Partnership NHS Trust");
        dudley.Name.ShouldBe("Dudley Integrated Health and Care NHS Trust");
    }

    [Fact]
    public void A_renamed_trust_is_called_what_it_was_called()
    {
        Register.Find("RQ3")!.NameAt(new(2016, 1, 1)).ShouldBe("Birmingham Children's Hospital NHS Foundation Trust");
        Register.Find("RQ3")!.NameAt(new(2020, 1, 1)).ShouldBe("Birmingham Women's and Children's NHS Foundation Trust");
    }

    [Fact]
    public void Five_clusters_cover_every_system_once() =>
        Register.Clusters.SelectMany(cluster => cluster.Systems).ShouldBe(Register.Systems.Select(system => system.Ods), ignoreOrder: true);

    [Fact]
    public void A_system_has_a_cluster_only_since_there_are_clusters()
    {
        Register.ClusterOf("QHL", Today)!.Key.ShouldBe("A");
        Register.ClusterOf("QHL", new(2024, 1, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("pay-gap", "2020-21", 41)]
    [InlineData("pay-gap", "2021-22", 41)]
    [InlineData("pay-gap", "2022-23", 41)]
    [InlineData("pay-gap", "2025-26", 40)]
    [InlineData("wres", "2024-25", 40)]
    public void Those_open_on_the_snapshot_date_are_expected(string collection, string period, int trusts)
    {
        var expected = Register.Expected(Known.Definitions.Collections[collection], Period.Parse(period));

        expected.Count.ShouldBe(trusts);
        expected.Any(trust => trust.Ods == "RYK").ShouldBe(trusts == 41);
        expected.ShouldContain(trust => trust.Ods == "RXW");
    }

    [Fact]
    public void A_system_expects_its_own() =>
        Register.Expected(Known.Definitions.Collections["wres"], Period.Parse("2025-26"), Scope.System("QK1")).Select(trust => trust.Ods)
            .ShouldBe(["RWE", "RT5"]);

    [Theory]
    [InlineData("region:Y60")]
    [InlineData("ics:QHL")]
    [InlineData("trust:RRK")]
    public void A_scope_survives_writing_and_reading(string text) => Scope.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("trust")]
    [InlineData("trust:")]
    [InlineData("icb:QHL")]
    [InlineData("trust:rrk")]
    [InlineData("trust:RRK;")]
    public void Anything_else_is_no_scope(string text) => Scope.TryParse(text, out _).ShouldBeFalse();
}
