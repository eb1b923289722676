using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Tests.Imports;

public sealed class StatusReaderTests
{
    private static readonly StatusReader WithoutKey = new(new([]));
    private static readonly StatusReader WithKey = new(new([.. KeyFinder.InText("Key: Blue = not started, Green = complete, Amber = at risk, Red = overdue", "A1")]));

    [Theory]
    [InlineData("Complete", Lifecycle.Complete, null)]
    [InlineData("Partially complete", Lifecycle.InProgress, null)]
    [InlineData("Not yet started", Lifecycle.NotStarted, null)]
    [InlineData("Closed – not done", Lifecycle.ClosedNotDone, null)]
    [InlineData("OVERDUE", Lifecycle.InProgress, Confidence.OffTrack)]
    [InlineData("On-track: first cohort trained", Lifecycle.InProgress, Confidence.OnTrack)]
    [InlineData("100%", Lifecycle.Complete, null)]
    [InlineData("45 %", Lifecycle.InProgress, null)]
    [InlineData("✓", Lifecycle.Complete, null)]
    public void Words_of_status_are_understood(string text, object lifecycle, object? confidence)
    {
        var status = WithoutKey.Read(new("A1", 0, text)).ShouldNotBeNull();

        ((object?)status.Meaning?.Lifecycle, (object?)status.Meaning?.Confidence).ShouldBe((lifecycle, confidence));
        status.Certainty.ShouldBeGreaterThanOrEqualTo(0.7);
    }

    [Fact]
    public void The_key_of_the_file_decides_what_a_colour_means()
    {
        WithKey.Read(new("A1", 0, "") { Fill = "0070C0" })!.Meaning!.Lifecycle.ShouldBe(Lifecycle.NotStarted);
        WithKey.Read(new("A1", 0, "G"))!.Meaning!.Lifecycle.ShouldBe(Lifecycle.Complete);
        WithKey.Read(new("A1", 0, "") { Fill = "7030A0" })!.ShouldSatisfyAllConditions(
            status => status.Meaning.ShouldBeNull(), status => status.Certainty.ShouldBeLessThan(0.7));
    }

    [Theory]
    [InlineData("0070C0")]
    [InlineData("00B050")]
    [InlineData("FFC000")]
    [InlineData("FF0000")]
    public void Without_a_key_every_colour_is_flagged(string fill) => WithoutKey.Read(new("A1", 0, "") { Fill = fill })!.Certainty.ShouldBeLessThan(0.7);

    [Fact]
    public void A_text_that_contradicts_itself_and_a_colour_that_contradicts_its_word_are_flagged()
    {
        WithoutKey.Read(new("A1", 0, "Completed although delivery is on hold"))!.Certainty.ShouldBeLessThan(0.7);
        WithKey.Read(new("A1", 0, "Not started") { Fill = "00B050" })!.Certainty.ShouldBeLessThan(0.7);
    }

    [Theory]
    [InlineData("Completed review of the policy, now drafting")]
    [InlineData("The team met twice and agreed the scope")]
    public void A_sentence_of_progress_is_no_status(string text) => WithoutKey.Read(new SourceCell("A1", 0, text), strict: true).ShouldBeNull();

    [Theory]
    [InlineData("00B050", KeyColour.Green)]
    [InlineData("92D050", KeyColour.Green)]
    [InlineData("C6EFCE", KeyColour.Green)]
    [InlineData("FFFF00", KeyColour.Amber)]
    [InlineData("FFC000", KeyColour.Amber)]
    [InlineData("ED7D31", KeyColour.Amber)]
    [InlineData("FF0000", KeyColour.Red)]
    [InlineData("C00000", KeyColour.Red)]
    [InlineData("FFC7CE", KeyColour.Red)]
    [InlineData("0070C0", KeyColour.Blue)]
    [InlineData("00B0F0", KeyColour.Blue)]
    [InlineData("1F3864", KeyColour.Blue)]
    [InlineData("7030A0", KeyColour.Purple)]
    [InlineData("BFBFBF", KeyColour.Grey)]
    public void Shades_have_the_names_people_give_them(string fill, object colour) => ColourName.OfFill(fill).ShouldBe((KeyColour?)(KeyColour)colour);

    [Theory]
    [InlineData("FFFFFF")]
    [InlineData("000000")]
    [InlineData("FDFDFD")]
    [InlineData(null)]
    public void White_and_black_are_no_status(string? fill) => ColourName.OfFill(fill).ShouldBeNull();
}
