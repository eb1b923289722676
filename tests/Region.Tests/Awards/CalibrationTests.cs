using System.Diagnostics;
using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

public sealed class CalibrationTests
{
    /// <summary>
    /// Effort to rise from four stools by nine people (Wretenberg et al. 1993, as published with Pinheiro and Bates 2000): stools stand for entries,
    /// people for judges. Published by restricted maximum likelihood: people 1.332465, rest 1.100295.
    /// </summary>
    private static readonly int[][] Stools =
    [
        [12, 10, 7, 7, 8, 9, 8, 7, 9],
        [15, 14, 14, 11, 11, 11, 12, 11, 13],
        [12, 13, 13, 10, 8, 11, 12, 8, 10],
        [10, 12, 9, 9, 7, 10, 11, 7, 8],
    ];

    [Fact]
    public void Variances_are_those_published_for_four_stools_and_nine_people()
    {
        var calibrated = Calibration.Of(StoolScores(), 3);

        Math.Sqrt(calibrated.Model!.JudgeVariance).ShouldBe(1.332465, 5e-7);
        Math.Sqrt(calibrated.Model.RestVariance!.Value).ShouldBe(1.100295, 5e-7);
        calibrated.Entries.Select(entry => entry.Calibrated).ShouldBe([8.5556m, 12.4444m, 10.7778m, 9.2222m]);
        var reach = 2.063899 * 1.100295 / 3;
        ((double)(calibrated.Entries[0].High!.Value - calibrated.Entries[0].Calibrated!.Value)).ShouldBe(reach, 2e-4);
        ((double)calibrated.Error("S1", "S2")!.Value).ShouldBe(2.063899 * 0.5186838, 2e-4);
    }

    [Fact]
    public void Taking_scores_away_leaves_an_unbalanced_panel_the_formula_still_solves()
    {
        var scores = StoolScores().Where((_, i) => i % 9 != 4 && i % 13 != 2).ToArray();

        var calibrated = Calibration.Of(scores, 3);

        var dense = DenseModel.Of(scores);
        Math.Sqrt(calibrated.Model!.JudgeVariance).ShouldBe(Math.Sqrt(dense.JudgeVariance), 1e-4);
        Math.Sqrt(calibrated.Model.RestVariance!.Value).ShouldBe(Math.Sqrt(dense.RestVariance), 1e-4);
        foreach (var entry in calibrated.Entries)
        {
            ((double)entry.Calibrated!.Value).ShouldBe(dense.Entries[entry.Entry], 1e-3);
        }
    }

    [Fact]
    public void An_entry_that_met_the_harsh_judges_is_lifted()
    {
        var harsh = new[] { 0m, 0.1m, -2m, -1.9m, 0.05m, 0m };
        var scores = Enumerable.Range(0, 12).SelectMany(entry => Enumerable.Range(0, 6).Where(judge => (entry + judge) % 2 == 0 || judge < 2)
            .Select(judge => new JudgeScore(Panel.EntryCode(entry), $"J{judge}", 3 + harsh[judge] + ((entry * 7 + judge * 3) % 5 * 0.05m)))).ToArray();

        var calibrated = Calibration.Of(scores, 3);

        calibrated.Model!.JudgesDiffer.ShouldBeTrue();
        calibrated.Model.EffectOf(2).ShouldBeLessThan(-1);
        (calibrated.Entries.Max(entry => entry.Calibrated) - calibrated.Entries.Min(entry => entry.Calibrated)).ShouldNotBeNull().ShouldBeLessThan(0.3m);
        calibrated.Steps.ShouldContain(step => step.StartsWith("Judges differ by more than chance", StringComparison.Ordinal));
        calibrated.Steps.ShouldAllBe(step => !step.Contains("J2", StringComparison.Ordinal));
    }

    [Fact]
    public void Fewer_than_three_shared_entries_leave_raw_means_and_say_so()
    {
        JudgeScore[] scores = [new("A", "J1", 3), new("A", "J2", 5), new("B", "J1", 2), new("B", "J2", 4), new("C", "J3", 4)];

        var calibrated = Calibration.Of(scores, 3);

        calibrated.Fallback.ShouldBe("Raw means stand alone: fewer than two judges share at least 3 entries with other judges, so a harsh judge cannot be told from a weak entry.");
        calibrated.Entries.ShouldAllBe(entry => entry.Calibrated == null && entry.Why == calibrated.Fallback);
        calibrated.Entries.Select(entry => entry.Raw).ShouldBe([4m, 3m, 4m]);
        calibrated.Entries[0].Low.ShouldNotBeNull();
    }

    [Fact]
    public void A_judge_with_few_shared_entries_keeps_raw_scores_beside_calibrated_ones()
    {
        var panel = new Panel(5, judgesDiffer: 1);
        JudgeScore[] scores = [.. panel.Scores, new("E00000", "Late", 1), new("New", "Late", 5)];

        var calibrated = Calibration.Of(scores, 3);

        calibrated.Find("New")!.Calibrated.ShouldBeNull();
        calibrated.Find("New")!.Why.ShouldBe("Its judges share fewer than 3 entries with others, so the raw mean stands alone.");
        calibrated.Find("E00000")!.Calibrated.ShouldNotBeNull();
        calibrated.Steps.ShouldContain("1 of 15 judges share fewer than 3 entries with others: nothing is taken off their scores.");
    }

    [Fact]
    public void One_score_for_each_entry_tells_no_error()
    {
        var calibrated = Calibration.Of([new("A", "J1", 3), new("B", "J1", 4)], 3);

        calibrated.Entries.ShouldAllBe(entry => entry.Low == null && entry.High == null);
        calibrated.Error("A", "B").ShouldBeNull();
    }

    [Fact]
    public void No_scores_are_no_fault() => Calibration.Of([], 3).Fallback.ShouldBe("There are no scores yet.");

    [Fact]
    public void Two_scores_of_one_judge_for_one_entry_are_refused() =>
        Should.Throw<ArgumentException>(() => Calibration.Of([new("A", "J1", 3), new("A", "J1", 4)], 3)).Message.ShouldContain("Judge J1 has two scores for entry A");

    [Fact]
    public void Judges_who_agree_exactly_are_calibrated_to_the_raw_mean_without_an_interval()
    {
        var scores = Enumerable.Range(0, 6).SelectMany(entry => Enumerable.Range(0, 4).Select(judge => new JudgeScore(Panel.EntryCode(entry), $"J{judge}", entry))).ToArray();

        Calibration.Of(scores, 3).Entries.ShouldAllBe(entry => entry.Calibrated == entry.Raw && entry.Low == null && entry.Why == null);
    }

    [Fact]
    public void Scores_that_are_entry_and_judge_and_nothing_else_are_taken_apart_exactly()
    {
        var scores = Enumerable.Range(0, 8).SelectMany(entry => Enumerable.Range(0, 4).Where(judge => judge != entry % 4)
            .Select(judge => new JudgeScore(Panel.EntryCode(entry), $"J{judge}", (entry * 0.25m) + judge))).ToArray();

        var calibrated = Calibration.Of(scores, 3);

        for (var entry = 1; entry < 8; entry++)
        {
            (calibrated.Entries[entry].Calibrated - calibrated.Entries[entry - 1].Calibrated).ShouldBe(0.25m);
        }
    }

    [Fact]
    public void Twelve_thousand_entries_are_calibrated_while_one_waits()
    {
        var panel = new Panel(1, entries: 12_000, judges: 200, judgesDiffer: 0.7);
        var started = Stopwatch.GetTimestamp();

        var calibrated = Calibration.Of(panel.Scores, 3);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        calibrated.Model!.JudgesDiffer.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 12.70620)]
    [InlineData(3, 3.182446)]
    [InlineData(5, 2.570582)]
    [InlineData(10, 2.228139)]
    [InlineData(24, 2.063899)]
    [InlineData(1000, 1.962339)]
    public void Quantiles_of_Students_t_are_those_of_the_tables(int freedom, double t) => JudgeModel.StudentT(freedom).ShouldBe(t, 1e-3);

    private static JudgeScore[] StoolScores() =>
        [.. Stools.SelectMany((people, stool) => people.Select((effort, person) => new JudgeScore($"S{stool + 1}", $"P{person + 1}", effort)))];
}
