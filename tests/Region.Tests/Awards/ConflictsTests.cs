using EdiRegion.Region.Awards;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Tests.Awards;

public sealed class ConflictsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("RRK", "RRK", null, ConflictKind.SameEmployer)]
    [InlineData("rrk", "University Hospitals Birmingham NHS Foundation Trust", null, ConflictKind.SameEmployer)]
    [InlineData("RRK", "RRK", "2024-03-31", ConflictKind.PastEmployer)]
    [InlineData("RR1", "RRK", "2018-03-31", ConflictKind.Successor)]
    [InlineData("RRK", "RR1", null, ConflictKind.Successor)]
    [InlineData("RJD", "RL4", "2014-10-31", ConflictKind.Successor)]
    [InlineData("The Walsall Trees Charity", "walsall trees charity, THE", null, ConflictKind.SameEmployer)]
    public void An_employer_now_or_before_is_a_conflict(string employer, string organisation, string? until, ConflictKind kind)
    {
        var reasons = Between(new() { Emails = [], Names = [], Employers = [new(employer, null, until is null ? null : DateOnly.Parse(until, null))] }, organisation);

        reasons.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("RJE", "RL4")]
    [InlineData("RRK", "RBK")]
    [InlineData("A charity", "Another charity")]
    public void Parts_of_one_split_trust_and_strangers_are_free_of_each_other(string employer, string organisation) =>
        Between(new() { Emails = [], Names = [], Employers = [new(employer, null, null)] }, organisation).ShouldBeEmpty();

    [Fact]
    public void Two_steps_of_succession_are_followed()
    {
        var register = Known.Definitions.Organisations;
        var chain = register.Successions.SelectMany(first => register.SuccessorsOf(first.Successor).Select(second => (first.Predecessor, second.Successor))).ToArray();

        foreach (var (predecessor, successor) in chain)
        {
            Between(new() { Emails = [], Names = [], Employers = [new(predecessor, null, null)] }, successor).ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.Successor);
        }
    }

    [Fact]
    public void One_system_is_a_conflict_only_where_the_scheme_says_so_and_only_today()
    {
        var judge = new JudgeTies { Emails = [], Names = [], Employers = [new("RRK", null, null)] };
        var former = new JudgeTies { Emails = [], Names = [], Employers = [new("RRK", null, Today.AddDays(-1))] };
        var neighbour = Known.Definitions.Organisations.Within(Scope.System("QHL")).First(trust => trust.IsOpen(Today) && trust.Ods != "RRK").Ods;

        Between(judge, neighbour, sameSystem: true).ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.SameSystem);
        Between(judge, neighbour, sameSystem: false).ShouldBeEmpty();
        Between(former, neighbour, sameSystem: true).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_wrote_it_or_is_named_in_it_does_not_judge_it()
    {
        var judge = new JudgeTies { Emails = ["Judge.One+awards@example.nhs.uk"], Names = ["Dr Zoë O’Sample"] };

        Kinds(judge, nominators: ["judge.one@EXAMPLE.nhs.uk"]).ShouldBe([ConflictKind.Nominator]);
        Kinds(judge, named: ["Sample-Team, OSample Zoe Marie"]).ShouldBe([ConflictKind.NamedPerson]);
        Kinds(judge, named: ["Zoë"], nominators: ["judge.two@example.nhs.uk"]).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_judge_declares_counts_without_being_asked_why()
    {
        Kinds(new() { Emails = [], Names = [], DeclaredOrganisations = ["RR1"] }).ShouldBe([ConflictKind.Declared]);
        Kinds(new() { Emails = [], Names = [], DeclaredPeople = ["nominee@example.nhs.uk"] }, named: ["nominee@example.nhs.uk"]).ShouldBe([ConflictKind.Declared]);
        Kinds(new() { Emails = [], Names = [], DeclaredPeople = ["writer@example.nhs.uk"] }, nominators: ["writer@example.nhs.uk"]).ShouldBe([ConflictKind.Declared]);
    }

    [Fact]
    public void A_reason_names_organisations_and_no_person()
    {
        var reasons = Between(new() { Emails = ["a@example.nhs.uk"], Names = ["Sample Person"], Employers = [new("RRK", null, new(2020, 5, 31))] }, "RRK", named: ["Sample Person"]);

        reasons[0].Sentence.ShouldBe("Worked for University Hospitals Birmingham NHS Foundation Trust (RRK) until May 2020, the organisation of this entry.");
        reasons[1].Sentence.ShouldNotContain("Sample");
    }

    [Fact]
    public void Every_pair_of_the_register_is_judged_the_same_from_both_sides()
    {
        var all = Known.Definitions.Organisations.All;
        foreach (var one in all)
        {
            foreach (var other in all)
            {
                var there = Between(new() { Emails = [], Names = [], Employers = [new(one.Ods, null, null)] }, other.Ods, sameSystem: true);
                var back = Between(new() { Emails = [], Names = [], Employers = [new(other.Ods, null, null)] }, one.Ods, sameSystem: true);
                there.Select(reason => reason.Kind).ShouldBe(back.Select(reason => reason.Kind));
                there.Count.ShouldBe(there.Count > 0 || one == other ? 1 : 0);
            }
        }
    }

    private static ConflictKind[] Kinds(JudgeTies judge, string[]? named = null, string[]? nominators = null) =>
        [.. Between(judge, "RRK", named: named, nominators: nominators).Select(reason => reason.Kind)];

    private static IReadOnlyList<ConflictReason> Between(JudgeTies judge, string organisation, bool sameSystem = false, string[]? named = null, string[]? nominators = null) =>
        Conflicts.Between(judge, new() { Organisation = organisation, Named = named ?? [], Nominators = nominators ?? [] }, Known.Definitions.Organisations, sameSystem, Today);
}
