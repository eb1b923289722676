using EdiRegion.Region.Awards;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Awards;

public sealed class CalibrationPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122UL, 5UL);

    private static readonly Arbitrary<Panel> Panels = Arb.From(
        from seed in Gen.Choose(0, 1_000_000)
        from entries in Gen.Choose(3, 9)
        from judges in Gen.Choose(2, 6)
        from perEntry in Gen.Choose(1, judges)
        from differ in Gen.Elements(0, 0.3, 1, 3)
        select new Panel(seed, entries, judges, perEntry, differ));

    [Fact]
    public void It_agrees_with_generalised_least_squares_over_the_whole_covariance_matrix() => Prop.ForAll(Panels, panel =>
    {
        var calibrated = Calibration.Of(panel.Scores, 1);
        if (calibrated.Model is not { JudgesDiffer: true } model || panel.Scores.Select(score => score.Judge).Distinct().Count() != model.EffectCount)
        {
            return true;
        }

        var dense = DenseModel.Of(panel.Scores);
        var shift = calibrated.Entries.Average(entry => (double)entry.Calibrated!) - dense.Entries.Values.Average();
        return Math.Abs(model.LikelihoodRatio - dense.LikelihoodRatio) < 1e-4
            && Math.Abs(shift) < 1e-3
            && calibrated.Entries.All(entry => Math.Abs((double)entry.Calibrated! - dense.Entries[entry.Entry]) < 2e-3);
    }).Check(Seeded);

    [Fact]
    public void The_order_of_the_input_does_not_matter() => Prop.ForAll(Panels, panel =>
    {
        var shuffled = panel.Scores.ToArray();
        new Random(3).Shuffle(shuffled);
        return Calibration.Of(panel.Scores, 3).Entries.SequenceEqual(Calibration.Of(shuffled, 3).Entries);
    }).Check(Seeded);

    [Fact]
    public void Every_calibrated_score_lies_in_its_interval_and_the_raw_mean_is_always_there() => Prop.ForAll(Panels, panel =>
        Calibration.Of(panel.Scores, 3).Entries.All(entry =>
            entry.Raw == Math.Round((decimal)panel.Scores.Where(score => score.Entry == entry.Entry).Average(score => (double)score.Value), 4)
            && (entry.Low is null || (entry.Low <= entry.Score && entry.Score <= entry.High))
            && entry.Calibrated is null == entry.Why is not null)).Check(Seeded);

    [Fact]
    public void Lifting_every_score_lifts_every_entry() => Prop.ForAll(Panels, panel =>
    {
        var (before, after) = (Calibration.Of(panel.Scores, 3), Calibration.Of(panel.Scores.Select(score => score with { Value = score.Value + 1 }), 3));
        return before.Entries.Zip(after.Entries).All(pair => Math.Abs(pair.Second.Score - pair.First.Score - 1) <= 0.0002m);
    }).Check(Seeded);

    [Fact]
    public void A_panel_where_everyone_scores_everything_keeps_the_order_of_raw_means() => Prop.ForAll(
        Arb.From(from seed in Gen.Choose(0, 1_000_000) from differ in Gen.Elements(0, 0.5, 3) select new Panel(seed, 12, 5, 5, differ)),
        panel => Calibration.Of(panel.Scores, 3).Entries.All(entry => Math.Abs(entry.Calibrated!.Value - entry.Raw) <= 0.0001m)).Check(Seeded);
}
