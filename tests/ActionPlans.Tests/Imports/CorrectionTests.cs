using System.Text;
using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Drafts;

namespace EdiRegion.ActionPlans.Tests.Imports;

public sealed class CorrectionTests
{
    private const string Text = "Action,Zone,When,RAG\nMeet the night teams,Head of Estates,March 2024,Green\nPublish what changed,Chair,soonish,Done";

    [Fact]
    public void A_correction_of_a_header_is_for_its_whole_column()
    {
        var plan = Read(new() { ["B1"] = new(Field.Lead) });

        plan.Actions.Select(action => action.Lead?.Value).ShouldBe(["Head of Estates", "Chair"]);
        plan.Unplaced.ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_of_a_cell_moves_it_or_reads_other_words()
    {
        var plan = Read(new() { ["B2"] = new(Field.Lead), ["B3"] = new(Field.Ignore), ["C3"] = new(Value: "June 2024"), ["D2"] = new(Value: "On track") });

        plan.Actions.First().Lead?.Value.ShouldBe("Head of Estates");
        plan.Actions.Last().Due?.Value.ShouldBe(new DateOnly(2024, 6, 30));
        plan.Actions.Last().Notes.ShouldBeEmpty();
        plan.Placements.Where(cell => cell.At is "B2" or "B3" or "C3" or "D2").ShouldAllBe(cell => cell.Certainty == 1);
    }

    [Fact]
    public void What_was_agreed_is_remembered_for_the_next_file()
    {
        var agreed = Read(new() { ["B1"] = new(Field.Lead) }).Mapping;

        var next = Read([], agreed);

        next.Tables[0].Columns[1].ShouldSatisfyAllConditions(
            column => column.Field.ShouldBe(Field.Lead), column => column.Why.ShouldBe("remembered from an earlier import"));
    }

    private static PlanDraft Read(Dictionary<string, Correction> corrections, RememberedMapping? remembered = null)
    {
        PlanReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "plan.csv", KnownPlan.Definitions, remembered, corrections).Is(out var plan, out _).ShouldBeTrue();

        return plan!;
    }
}
