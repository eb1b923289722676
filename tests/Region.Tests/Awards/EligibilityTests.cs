using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>A nomination in the wrong category is told so kindly, and where it belongs.</summary>
public sealed class EligibilityTests
{
    private static readonly AwardScheme Midas = Known.Definitions.Awards["midas"];

    [Fact]
    public void A_network_is_at_home_among_networks() =>
        Midas.Category("outstanding-staff-network").Screen(new() { Kind = NomineeKind.Network, Self = true, Nhs = true }).Eligible.ShouldBeTrue();

    [Fact]
    public void What_has_not_been_said_yet_is_not_held_against_it() =>
        Midas.Categories.ShouldAllBe(category => category.Screen(new()).Eligible);

    [Fact]
    public void A_person_who_sits_on_no_board_is_pointed_to_the_changemakers()
    {
        var screening = Midas.Category("inclusive-leadership").Screen(new() { Kind = NomineeKind.Individual, BoardMember = false, Nhs = true });

        screening.Eligible.ShouldBeFalse();
        var reason = screening.Reasons.ShouldHaveSingleItem();
        reason.Code.ShouldBe("board-members-only");
        reason.Message.ShouldBe("Inclusive Leadership is for members of a board. What this nominee did can be told in another category.");
        var suggestion = screening.Suggestions.ShouldHaveSingleItem();
        (suggestion.Category, suggestion.Title).ShouldBe(("changemaker", "Changemaker of the Year"));
        suggestion.Why.ShouldStartWith("It takes one person and is for this: One person in any post");
    }

    [Fact]
    public void A_team_is_told_for_whom_a_category_is()
    {
        var screening = Midas.Category("changemaker").Screen(new() { Kind = NomineeKind.Team, Nhs = false });

        screening.Reasons.ShouldHaveSingleItem().Message.ShouldBe("Changemaker of the Year is for one person, and this nomination is for a team.");
        screening.Suggestions.Select(suggestion => suggestion.Category).ShouldBe(["communities-together"]);
    }

    [Fact]
    public void All_reasons_are_given_at_once()
    {
        var screening = Midas.Category("fair-careers").Screen(
            new() { Kind = NomineeKind.Organisation, Nhs = false, WorkEnded = new(2022, 3, 31), At = new(2026, 10, 27) });

        screening.Reasons.Select(reason => reason.Code).ShouldBe(["nominee-kind", "not-nhs", "work-too-old"]);
        screening.Suggestions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2024-10-27", true)]
    [InlineData("2024-10-26", false)]
    public void Work_may_have_ended_two_years_ago_to_the_day(string ended, bool eligible)
    {
        var screening = Midas.Category("changemaker").Screen(new() { WorkEnded = DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture), At = new(2026, 10, 27) });

        screening.Eligible.ShouldBe(eligible);
        if (!eligible)
        {
            screening.Reasons[0].Message.ShouldContain("ended on 26 October 2024");
            screening.Suggestions.Select(suggestion => suggestion.Category).ShouldBe(["communities-together"]);
        }
    }
}
