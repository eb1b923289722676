using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Tests.Imports;

/// <summary>The two example plans of real layout, read with nothing typed by hand.</summary>
public sealed class ExampleFilesTests
{
    [Fact]
    public void The_document_imports_with_all_six_actions()
    {
        var plan = Read("trust-action-plan.docx");

        plan.Title.ShouldBe("Equality, Diversity and Inclusion Action Plan");
        plan.Actions.Count().ShouldBe(6);
        plan.Objectives.Count.ShouldBe(5, "two actions serve the same objective");
        plan.Unplaced.ShouldBeEmpty();
        plan.Doubtful.ShouldBeEmpty();
    }

    [Fact]
    public void Its_colours_are_read_by_its_own_key_and_one_action_reports_none()
    {
        var plan = Read("trust-action-plan.docx");

        plan.Key.Select(line => (line.Colour, line.Text)).ShouldBe(
        [
            (KeyColour.Green, "On track"), (KeyColour.Amber, "Risks to timescales/delivery"),
            (KeyColour.Red, "Exceeded Timescales"), (KeyColour.Blue, "Complete with Evidence"),
        ]);
        plan.Actions.Select(action => action.Reported?.Value.Colour).ShouldBe([KeyColour.Green, KeyColour.Amber, KeyColour.Red, KeyColour.Blue, KeyColour.Green, null]);
        var blue = plan.Actions.ElementAt(3).Reported!;
        blue.Value.Meaning.ShouldBe(new StatusMeaning(Lifecycle.Complete, null, Evidenced: true));
        (blue.Value.KeyText, blue.At, blue.Certainty).ShouldBe(("Complete with Evidence", "Table3!I3", 0.85));
    }

    [Fact]
    public void The_headers_that_drifted_in_its_second_table_are_matched_by_their_place()
    {
        var second = Read("trust-action-plan.docx").Tables[1];

        second.Columns.Select(column => column.Field).ShouldBe(
            [Field.Objective, Field.Strategy, Field.Action, Field.Outcome, Field.Kpi, Field.Evidence, Field.Lead, Field.Milestones, Field.Progress]);
        second.Columns[0].Why.ShouldBe("the table before has \"Objective\" in this place");
        second.Columns[8].Header.ShouldBe("");
    }

    [Fact]
    public void Several_measures_in_one_cell_are_several()
    {
        var actions = Read("trust-action-plan.docx").Actions.ToList();

        actions[1].Kpis.Select(kpi => kpi.Value.Text).ShouldBe(
            ["Improvement in staff survey results on bullying / harassment.", "Improvement in staff survey results on discrimination."]);
        actions[2].Kpis.Select(kpi => kpi.Value.Text).ShouldBe(
        [
            "Improvement in staff survey results on bullying / harassment from line managers/teams (ALL Staff)",
            "Improvement in staff survey results on discrimination from line managers/teams (ALL Staff)",
            "Bullying & Harassment score metric (NHS professional groups)",
        ]);
        actions[2].EvidenceSources.Select(source => source.Value).ShouldBe(["NHS Staff Survey", "NETS"]);
    }

    [Fact]
    public void High_impact_actions_named_in_its_text_are_linked()
    {
        var plan = Read("trust-action-plan.docx");

        plan.Objectives[0].Requirements.ShouldContain(link => link.Value == "hia-3" && link.At == "Table2!A2");
        plan.Actions.First().Requirements.ShouldContain(link => link.Value == "hia-3");
        plan.Objectives[1].Requirements.ShouldContain(link => link.Value == "hia-6");
        plan.Objectives[0].Title.Value.ShouldBe("Eliminate total pay gaps for race");
    }

    [Fact]
    public void Every_date_of_its_milestones_is_understood()
    {
        var actions = Read("trust-action-plan.docx").Actions.ToList();

        actions.Select(action => action.Due?.Value).ShouldBe(
        [
            new DateOnly(2024, 3, 31), new DateOnly(2024, 3, 31), new DateOnly(2024, 3, 31), new DateOnly(2023, 10, 31), new DateOnly(2025, 6, 30), new DateOnly(2024, 3, 31),
        ]);
        actions[0].Milestones.ShouldHaveSingleItem().Value.Title.ShouldBe("Plan in place for race");
        actions[4].Milestones.Select(step => step.Value.Due).ShouldBe([new DateOnly(2024, 6, 30), new DateOnly(2024, 10, 31), new DateOnly(2025, 6, 30)],
            "the deadlines of the framework it refers to");
    }

    [Fact]
    public void The_workbook_imports_with_nine_aims_forty_objectives_and_their_links()
    {
        var plan = Read("trust-aims-and-objectives.xlsx");

        plan.Objectives.Count.ShouldBe(9);
        plan.Actions.Count().ShouldBe(40);
        plan.Objectives.Select(aim => aim.Ref?.Value).ShouldBe(Enumerable.Range(1, 9).Select(number => $"Aim {number}"));
        plan.Objectives[0].Title.Value.ShouldBe("Make recruitment and career progression more inclusive");
        plan.Objectives[0].Actions.Select(action => action.Ref?.Value).ShouldBe(Enumerable.Range(1, 8).Select(number => $"1.{number}"));
        Links(plan, 0).ShouldBe(["wres-ind-2"]);
        Links(plan, 1).ShouldBe(["wres-ind-9"]);
        Links(plan, 6).ShouldBe(["wres-ind-5", "wres-ind-6", "wres-ind-7", "wres-ind-8"]);
        Links(plan, 2).ShouldBe(Enumerable.Range(1, 9).Select(number => $"wres-ind-{number}"));
        plan.Unplaced.ShouldBeEmpty();
        plan.Doubtful.ShouldBeEmpty();

        static IEnumerable<string> Links(PlanDraft plan, int aim) => plan.Objectives[aim].Requirements.Select(link => link.Value)
            .Where(key => key.StartsWith("wres-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static PlanDraft Read(string name)
    {
        PlanReader.Read(new MemoryStream(Shared.Bytes("examples", name)), name, KnownPlan.Definitions).Is(out var plan, out var refusal).ShouldBeTrue(refusal?.ToString());

        return plan!;
    }
}
