using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Imports.Drafts;

namespace EdiRegion.ActionPlans.Tests.Imports;

public sealed class LayoutTests
{
    [Fact]
    public void Of_twenty_layouts_and_more_nearly_every_cell_is_placed_right_and_none_is_silently_wrong()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var (all, right, silent) = (0, 0, 0);

        foreach (var layout in Layouts.All)
        {
            if (!PlanReader.Read(new MemoryStream(layout.Content), layout.FileName, KnownPlan.Definitions).Is(out var plan, out var refusal))
            {
                output.WriteLine($"{layout.Name}: refused: {refusal.Title}");
                all += layout.Cells.Count;
                continue;
            }

            var judged = layout.Cells.Select(cell => (cell.At, cell.Truth, Verdict: Judge(plan, cell.At, cell.Truth))).ToList();
            all += judged.Count;
            right += judged.Count(cell => cell.Verdict is Verdict.Right);
            silent += judged.Count(cell => cell.Verdict is Verdict.SilentlyWrong);
            output.WriteLine($"{layout.Name}: {judged.Count(cell => cell.Verdict is Verdict.Right)} of {judged.Count} right, "
                + $"{judged.Count(cell => cell.Verdict is Verdict.Flagged)} flagged, {judged.Count(cell => cell.Verdict is Verdict.SilentlyWrong)} silently wrong");

            foreach (var (at, truth, verdict) in judged.Where(cell => cell.Verdict is not Verdict.Right).Take(8))
            {
                var placed = plan.Placements.FirstOrDefault(placement => placement.At == at);
                output.WriteLine($"    {at} \"{truth.Cell.Text}\" {verdict}: expected {truth.Field}, was {placed?.Field?.ToString() ?? "nowhere"} ({placed?.Certainty}: {placed?.Why})");
            }
        }

        output.WriteLine($"All: {right} of {all} cells placed right ({100.0 * right / all:F1} %), {all - right - silent} flagged, {silent} silently wrong");

        Layouts.All.Count().ShouldBeGreaterThanOrEqualTo(20);
        silent.ShouldBe(0);
        ((double)right / all).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private static Verdict Judge(PlanDraft plan, string at, TrueCell truth)
    {
        if (plan.Placements.FirstOrDefault(placement => placement.At == at) is not { } placed)
        {
            return truth.Field is Field.Key ? Verdict.Right : Verdict.SilentlyWrong;
        }

        return (placed.Field == truth.Field || (placed.Field, truth.Field) is (Field.Key, Field.Text) or (Field.Text, Field.Key)) && truth.IsRight(plan) ? Verdict.Right : placed.IsDoubtful ? Verdict.Flagged : Verdict.SilentlyWrong;
    }

    private enum Verdict
    {
        Right,
        Flagged,
        SilentlyWrong,
    }
}
