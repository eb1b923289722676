using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>The people are made up.</summary>
public sealed class DuplicatesTests
{
    [Theory]
    [InlineData("Ada Example", "ada  EXAMPLE", true)]
    [InlineData("Dr Ada Example", "Example, Ada", true)]
    [InlineData("Zoë Sample", "Zoe Sample", true)]
    [InlineData("Ada Exmaple", "Ada Example", true)]
    [InlineData("A. Example", "Ada Example", true)]
    [InlineData("Ada B Example", "Ada Example", true)]
    [InlineData("The Race Equality Staff Network", "Race Equality Network", true)]
    [InlineData("Ada Example", "Bo Example", false)]
    [InlineData("Example", "Ada Example", false)]
    [InlineData("A. E.", "Ada Example", false)]
    [InlineData("Race Equality Network", "Disability Network", false)]
    [InlineData("Team", "Project", false)]
    [InlineData("", "", false)]
    public void Names_are_compared_by_their_parts(string one, string other, bool same) =>
        Duplicates.Find([new("1", "c", one, "RRK", null), new("2", "c", other, "rrk", null)]).Count.ShouldBe(same ? 1 : 0);

    [Fact]
    public void An_address_is_enough_and_a_name_elsewhere_is_not()
    {
        Duplicates.Find([new("1", "c", "Ada", "RRK", "A@b.org"), new("2", "c", "Somebody", "RL4", " a@B.org ")])
            .ShouldHaveSingleItem().Why.ShouldBe(["The same address of the nominee."]);
        Duplicates.Find([new("1", "c", "Ada Example", "RRK", null), new("2", "c", "Ada Example", "RL4", null)]).ShouldBeEmpty();
        Duplicates.Find([new("1", "c", "Ada Example", "RRK", "a@b.org"), new("2", "d", "Ada Example", "RRK", "a@b.org")]).ShouldBeEmpty();
        Duplicates.Find([new("1", "c", "Ada Example", null, null), new("2", "c", "Ada Example", null, null)]).ShouldBeEmpty();
    }

    [Fact]
    public void What_hangs_together_is_one_group_with_all_its_reasons()
    {
        var groups = Duplicates.Find([
            new("1", "c", "Ada Example", "RRK", null), new("2", "c", "Bo Other", "RRK", null), new("3", "c", "Ada Exampel", "RRK", "a@b.org"), new("4", "c", "A E", null, "a@b.org"),
        ]);

        var group = groups.ShouldHaveSingleItem();
        group.Ids.ShouldBe(["1", "3", "4"]);
        group.Why.ShouldBe(["The same address of the nominee.", "Nearly the same name at the same organisation."], ignoreOrder: true);
    }
}
