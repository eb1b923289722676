using EdiRegion.ActionPlans.Coverage;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.ActionPlans.Tests.Coverage;

/// <summary>What holds whatever organisations have put against whatever requirements.</summary>
public sealed class CoveragePropertyTests
{
    private static readonly Definitions Definitions = Definitions.Load();
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly Scope Region = Scope.Region("Y60");

    [Fact]
    public void Covered_met_explained_and_gap_are_what_is_owed() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var owing = Owing.Of(Definitions);
        var organisations = Owing.Answering(Definitions, Region, Day);
        var cells = organisations.ToDictionary(o => o.Ods, o => (IReadOnlyList<Cell>)[.. Cells(o, owing, Given(o.Ods, random))]);

        var view = CoverageView.Of(Region, null, Day, Definitions.Organisations, organisations, owing.Standing, cells);
        var owed = organisations.Sum(o => owing.Standing.Count(r => Owing.Owes(o, r)));

        return view.Counts.Owed == owed
            && Adds(view.Counts)
            && view.Organisations.All(row => Adds(row.Counts)) && view.Organisations.Sum(row => row.Counts.Covered) == view.Counts.Covered
            && view.Requirements.All(column => Adds(column.Counts)) && view.Requirements.Sum(column => column.Counts.Gap) == view.Counts.Gap
            && view.Nobody.All(key => cells.Values.SelectMany(row => row).Where(cell => cell.Requirement == key).All(cell => cell.State is CoverageState.Gap));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Nothing_counts_that_has_run_out_or_was_not_accepted()
    {
        var given = new OrganisationAnswers();
        given.Shows("wres-ind-2", Day.AddDays(-1));
        given.Explains(Explanation("RRK", "wres-ind-2", 1, Day.AddDays(-1), accepted: true));
        given.Explains(Explanation("RRK", "wres-ind-3", 1, Day.AddDays(9), accepted: null));

        Cell.Of("wres-ind-2", [], given, Day).ShouldBe(new("wres-ind-2", CoverageState.Gap, Explanation: ExplanationState.Expired));
        Cell.Of("wres-ind-3", [], given, Day).ShouldBe(new("wres-ind-3", CoverageState.Gap, Explanation: ExplanationState.Waiting));
        Cell.Of("wres-ind-2", [], given, Day.AddDays(-1)).State.ShouldBe(CoverageState.Met);
    }

    private static IEnumerable<Cell> Cells(Organisation organisation, Owing owing, OrganisationAnswers given) => owing.Standing
        .Where(r => Owing.Owes(organisation, r))
        .Select(r => Cell.Of(r.Key, owing.Through[r.Key], given, Day));

    private static OrganisationAnswers Given(string ods, Random random)
    {
        var given = new OrganisationAnswers();

        foreach (var key in Definitions.Requirements.Keys)
        {
            switch (random.Next(8))
            {
                case 0:
                    given.Works(key, random.Next(2) == 0);
                    break;
                case 1:
                    given.Shows(key, random.Next(3) == 0 ? null : Day.AddDays(random.Next(-5, 5)));
                    break;
                case 2 or 3:
                    given.Explains(Explanation(ods, key, random.Next(1, 4), Day.AddDays(random.Next(-5, 5)), random.Next(3) switch { 0 => null, 1 => false, _ => true }));
                    break;
            }
        }

        return given;
    }

    private static Explanation Explanation(string ods, string requirement, int number, DateOnly until, bool? accepted)
    {
        var explanation = new Explanation
        {
            Organisation = ods,
            Requirement = requirement,
            Number = number,
            Reason = "because",
            Mitigation = "meanwhile",
            NewDate = until,
            By = "writer",
            ByName = "Writer",
            At = default,
        };

        if (accepted is { } decided)
        {
            var decider = new Caller(new(new System.Security.Claims.ClaimsIdentity([new("sub", "decider")])), Definitions.Organisations);
            explanation.Decide(decided, "seen", decider, new DateTimeOffset(until.AddDays(-1), default, TimeSpan.Zero)).ShouldBeNull();
        }

        return explanation;
    }

    private static bool Adds(Tally tally) => tally.Covered + tally.Met + tally.Explained + tally.Gap == tally.Owed;
}
