using EdiRegion.Region.Assessments;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class PlausibilityTests
{
    private static readonly Questionnaire Wrei = Known.Definitions.Questionnaires["wrei"];

    [Fact]
    public void A_high_claim_beside_a_worsening_ratio_is_asked_about()
    {
        var prompt = Prompts("wrei-9.1", 4, ("wres-2", "2024-25", 1.35m), ("wres-2", "2025-26", 1.52m)).ShouldHaveSingleItem();

        (prompt.Question, prompt.Measure, prompt.Key).ShouldBe(("wrei-9.1", "wres-2", "wrei-9.1:wres-2:2025-26"));
        (prompt.Earlier?.Value, prompt.Later.Value).ShouldBe((1.35m, 1.52m));
        prompt.Text.ShouldContain("You chose level 4 of 4");
        prompt.Text.ShouldContain("moved away from equality: 1.35 in 2024-25, 1.52 in 2025-26.");
    }

    [Theory]
    [InlineData(2, 1.35, 1.52, false)]
    [InlineData(3, 1.35, 1.52, true)]
    [InlineData(3, 1.52, 1.35, false)]
    [InlineData(3, 0.9, 0.7, true)]
    [InlineData(3, 1.25, 0.8, false)]
    [InlineData(4, 1.5, 1.4, true)]
    public void Lower_claims_and_better_figures_are_left_alone(int level, double earlier, double later, bool asked) =>
        (Prompts("wrei-9.1", level, ("wres-2", "2024-25", (decimal)earlier), ("wres-2", "2025-26", (decimal)later)).Count > 0).ShouldBe(asked);

    [Fact]
    public void One_figure_is_no_trend() => Prompts("wrei-9.1", 3, ("wres-2", "2025-26", 1.9m)).ShouldBeEmpty();

    [Fact]
    public void Figures_of_other_measures_do_not_matter() => Prompts("wrei-9.1", 4, ("wres-3", "2024-25", 1m), ("wres-3", "2025-26", 3m)).ShouldBeEmpty();

    private static IReadOnlyList<PlausibilityPrompt> Prompts(string question, int level, params (string Measure, string Period, decimal Value)[] figures) =>
        Plausibility.Prompts(
            Wrei, new Dictionary<string, Answer> { [question] = Answer.At(level) }, Known.Definitions.Measures,
            figures.Select(figure => new MeasureFigure(figure.Measure, Period.Parse(figure.Period), figure.Value)));
}
