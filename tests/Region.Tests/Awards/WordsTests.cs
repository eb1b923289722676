using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

public sealed class WordsTests
{
    private static readonly AwardCategory Changemaker = Known.Definitions.Awards["midas"].Category("changemaker");

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData(" \n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData("one two\nthree\u00a0four", 4)]
    [InlineData("well-being isn't and/or 24/7", 4)]
    [InlineData("before – after — later", 3)]
    [InlineData("before—after", 2)]
    [InlineData("* first\n* second", 2)]
    [InlineData("one\u200btwo\u2060three", 3)]
    [InlineData("co\u00adoperate", 1)]
    [InlineData("Zoë 30% £5m", 3)]
    [InlineData("𝒂𝒃 नमस्ते שלום", 3)]
    public void Words_are_counted_as_people_count_them(string? text, int words) => Words.Count(text).ShouldBe(words);

    [Fact]
    public void An_answer_is_missing_too_short_or_too_long_and_says_by_how_much()
    {
        var findings = Changemaker.Findings(new Dictionary<string, string> { ["b"] = Text(60), ["c"] = Text(300), ["d"] = Text(2000), ["x"] = "lost" });

        findings.Select(finding => (finding.Letter, finding.Code, finding.Found, finding.Expected))
            .ShouldBe([("a", "missing", 0, 100), ("b", "too-short", 60, 100), ("d", "too-long", 2000, 200), ("x", "unknown", 1, 0)]);
        findings[0].Message.ShouldBe("The change has no answer yet. Write 100 to 400 words.");
        findings[1].Message.ShouldBe("The person's own part has 60 words and needs 40 more, 100 in all.");
        findings[2].Message.ShouldBe("What others can take up has 2000 words, 1800 more than the 200 it may have.");
        findings[3].Message.ShouldContain("has no question x. Move the text to one of a, b, c, d.");
    }

    [Fact]
    public void Both_limits_may_be_reached() =>
        Changemaker.Findings(new Dictionary<string, string> { ["a"] = Text(100), ["b"] = Text(400), ["c"] = Text(50), ["d"] = Text(200) }).ShouldBeEmpty();

    private static string Text(int words) => string.Join(' ', Enumerable.Repeat("word", words));
}
