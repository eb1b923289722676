using EdiRegion.ActionPlans.Exports;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.ActionPlans.Tests.Exports;

public sealed class WordingTests
{
    private static readonly Gen<string> Text = Gen.Elements("Plan in place", "a; b", "Two\nlines", "– dash", "(in brackets)", "1. Numbered", "Ends with (by 3)", "By 31 March 2024",
        "Review – complete", "Report – by 31 March 2024 (“soon”)", "Gap (by 31 March 2027)", "Gap (baseline 2)", "Ends in a bar |");
    private static readonly Gen<DateOnly?> Day = Gen.Elements<DateOnly?>(null, new DateOnly(2024, 3, 31), new DateOnly(2027, 12, 1));

    [Fact]
    public void A_milestone_is_read_as_it_was_written() => Check(
        from title in Text
        from due in Day
        from text in Gen.Elements(null, "by March 2024", "ongoing (as agreed)", "the “end” (“soon”)")
        from life in Gen.Elements(Enum.GetValues<Lifecycle>())
        from done in Day
        select new MilestoneView(Guid.Empty, title, due, text, life, life is Lifecycle.Complete ? done : null),
        milestone => Wording.Milestone(Wording.Of(milestone)) == new MilestoneBody(
            milestone.Title, milestone.Due, milestone.DueText, milestone.Lifecycle is Lifecycle.NotStarted ? null : $"{milestone.Lifecycle}", milestone.Done));

    [Fact]
    public void A_kpi_is_read_as_it_was_written() => Check(
        from text in Text
        from baseline in Gen.Elements<decimal?>(null, 1.62m, -3m)
        from target in Gen.Elements<decimal?>(null, 1.25m, 0m)
        from day in Day
        select new Kpi(Guid.Empty, text, null, baseline, target, day, null),
        kpi => Wording.Kpi(Wording.Of(kpi)) == new KpiBody(null, kpi.Text, null, kpi.Baseline, kpi.Target, kpi.By));

    [Fact]
    public void Texts_in_one_cell_come_apart_as_they_were() => Check(
        Gen.ListOf(Gen.Elements("One", "Two\nlines", null, "Three\n\nwith a gap", "four; five", "–", "––", "↵ arrow", "↵↵", "–\n↵ x")).Select(texts => texts.ToArray()),
        texts => Lines.Read(Lines.Of(texts)).SequenceEqual(texts));

    [Fact]
    public void A_guarded_text_comes_back_as_it_was() => Check(
        from marks in Gen.Elements("", "'", "''")
        from first in Gen.Elements("=", "+", "-", "@", "\t", "\r", "a", "")
        from rest in Gen.Elements("", "1+1", "'")
        select marks + first + rest,
        text => CsvFile.Unguarded(CsvFile.Guarded(text)) == text && CsvFile.Guarded(text) is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);

    private static void Check<T>(Gen<T> of, Func<T, bool> holds) => Prop.ForAll(of.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
