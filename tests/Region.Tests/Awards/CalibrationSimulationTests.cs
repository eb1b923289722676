using System.Globalization;
using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>Panels of 14 judges, five for each of 24 entries, where the best entry is known.</summary>
public sealed class CalibrationSimulationTests(ITestOutputHelper output)
{
    private const int Panels = 400;

    [Fact]
    public void With_harsh_and_lenient_judges_calibration_finds_the_true_winner_more_often()
    {
        var (calibratedFinds, rawFinds) = (0, 0);
        for (var seed = 0; seed < Panels; seed++)
        {
            var panel = new Panel(seed, judgesDiffer: 0.7);
            var calibrated = Calibration.Of(panel.Scores, 3);
            calibratedFinds += calibrated.Entries.MaxBy(entry => entry.Score)!.Entry == panel.Best ? 1 : 0;
            rawFinds += calibrated.Entries.MaxBy(entry => entry.Raw)!.Entry == panel.Best ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"True winner first, {Panels} panels with harsh and lenient judges: calibrated {100.0 * calibratedFinds / Panels:0.0}%, raw means {100.0 * rawFinds / Panels:0.0}%."));
        calibratedFinds.ShouldBeGreaterThan(rawFinds + (Panels / 20));
    }

    [Fact]
    public void With_equal_judges_the_order_is_that_of_raw_means()
    {
        for (var seed = 0; seed < Panels; seed++)
        {
            var calibrated = Calibration.Of(new Panel(seed).Scores, 3);

            calibrated.Fallback.ShouldBeNull();
            calibrated.Entries.OrderByDescending(entry => entry.Calibrated).ThenBy(entry => entry.Entry).Select(entry => entry.Entry)
                .ShouldBe(calibrated.Entries.OrderByDescending(entry => entry.Raw).ThenBy(entry => entry.Entry).Select(entry => entry.Entry), $"panel {seed}");
        }

        output.WriteLine($"Equal judges: the calibrated order is that of raw means in {Panels} of {Panels} panels.");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.7)]
    public void Intervals_hold_what_the_whole_panel_would_have_given_nineteen_times_in_twenty(double judgesDiffer)
    {
        var (held, all) = (0, 0);
        for (var seed = 0; seed < Panels / 2; seed++)
        {
            var panel = new Panel(seed, judgesDiffer: judgesDiffer);
            var whole = panel.Harshness.Average();
            foreach (var entry in Calibration.Of(panel.Scores, 3).Entries)
            {
                var truth = panel.Quality[int.Parse(entry.Entry[1..], CultureInfo.InvariantCulture)] + whole;
                held += (double)entry.Low! <= truth && truth <= (double)entry.High! ? 1 : 0;
                all++;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Intervals that hold the truth: {100.0 * held / all:0.0}% of {all}."));
        ((double)held / all).ShouldBeInRange(0.93, 0.97);
    }

    [Fact]
    public void Fewer_than_three_shared_entries_fall_back_to_raw_and_say_so()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var calibrated = Calibration.Of(new Panel(seed, entries: 6, judges: 12, perEntry: 2, judgesDiffer: 2).Scores.Where(score => string.CompareOrdinal(score.Entry, "E00002") < 0), 3);

            calibrated.Fallback.ShouldNotBeNull().ShouldStartWith("Raw means stand alone");
            calibrated.Entries.ShouldAllBe(entry => entry.Score == entry.Raw);
        }
    }
}
