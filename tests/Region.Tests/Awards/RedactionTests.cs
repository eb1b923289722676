using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>What would tell a judge who an entry is about is proposed, and once taken out it is gone. The people are made up.</summary>
public sealed class RedactionTests
{
    private static readonly string[] People = ["Dr Ada Example", "Zoë Sample-Name", "Will Young"];

    [Theory]
    [InlineData("We thank Ada Example for it.", "Ada Example", RedactionKind.Name)]
    [InlineData("We thank ADA EXAMPLE for it.", "ADA EXAMPLE", RedactionKind.Name)]
    [InlineData("We thank ada\nexample for it.", "ada\nexample", RedactionKind.Name)]
    [InlineData("It was Ada's idea.", "Ada's", RedactionKind.Name)]
    [InlineData("It was A\u200bda’s idea.", "A\u200bda’s", RedactionKind.Name)]
    [InlineData("Zoe began it.", "Zoe", RedactionKind.Name)]
    [InlineData("Zoe\u0308 began it.", "Zoe\u0308", RedactionKind.Name)]
    [InlineData("Ms Sample‑Name began it.", "Ms Sample‑Name", RedactionKind.Name)]
    [InlineData("Then Will Young spoke.", "Will Young", RedactionKind.Name)]
    [InlineData("Then Mr Young spoke.", "Mr Young", RedactionKind.Name)]
    [InlineData("Our matron, Sister Other, agreed.", "Sister Other", RedactionKind.Name)]
    [InlineData("staff of University Hospitals Birmingham say", "University Hospitals Birmingham", RedactionKind.Organisation)]
    [InlineData("at The Royal Wolverhampton NHS Trust we", "The Royal Wolverhampton NHS Trust", RedactionKind.Organisation)]
    [InlineData("at the royal wolverhampton trust we", "the royal wolverhampton trust", RedactionKind.Organisation)]
    [InlineData("here at UHB we", "UHB", RedactionKind.Organisation)]
    [InlineData("with BSMHFT since", "BSMHFT", RedactionKind.Organisation)]
    [InlineData("our code is RRK in the list", "RRK", RedactionKind.Organisation)]
    [InlineData("the former Heart of England NHS Foundation Trust", "the former", null)]
    [InlineData("once Heart of England NHS Foundation Trust", "Heart of England NHS Foundation Trust", RedactionKind.Organisation)]
    [InlineData("with the Black Country ICB too", "the Black Country ICB", RedactionKind.Organisation)]
    [InlineData("people in the Black Country say", "Black Country", RedactionKind.Place)]
    [InlineData("all over Stoke on Trent people", "Stoke on Trent", RedactionKind.Place)]
    [InlineData("the streets of Walsall are", "Walsall", RedactionKind.Place)]
    [InlineData("on Ward 12 nurses", "Ward 12", RedactionKind.Place)]
    [InlineData("in Madeup Lane Hospital they", "Madeup Lane Hospital", RedactionKind.Place)]
    [InlineData("write to b15 or B15 2GW now", "B15 2GW", RedactionKind.Place)]
    [InlineData("mail someone@trust.example.org, please", "someone@trust.example.org", RedactionKind.Contact)]
    [InlineData("see https://trust.example.org/case?id=1.", "https://trust.example.org/case?id=1", RedactionKind.Contact)]
    [InlineData("ring 0121 496 0000 today", "0121 496 0000", RedactionKind.Contact)]
    [InlineData("ring +44 (0)121 496-0000 today", "+44 (0)121 496-0000", RedactionKind.Contact)]
    [InlineData("follow @ourtrust there", "@ourtrust", RedactionKind.Contact)]
    [InlineData("colleagues like Bo Madeup helped", "Bo Madeup", RedactionKind.Name)]
    [InlineData("our partner Helping Hands CIC paid", "Helping Hands CIC", RedactionKind.Organisation)]
    public void What_gives_away_who_it_is_gets_proposed(string text, string passage, RedactionKind? kind)
    {
        var found = Propose(text);

        if (kind is null)
        {
            found.ShouldNotContain(proposal => proposal.Text == passage);
        }
        else
        {
            found.Select(proposal => (proposal.Text, proposal.Kind)).ShouldBe([(passage, kind.Value)]);
            text.Substring(found[0].Start, found[0].Length).ShouldBe(passage);
        }
    }

    [Theory]
    [InlineData("Black and White staff, young and old, will speak up in May. The Trust and the Board of Directors agreed: Staff Network, Black History Month, South Asian Heritage.")]
    [InlineData("In 2024 the figure rose from 12% to 30%. We met 24 times; 1,200 people came. A first step was made at 14:30.")]
    [InlineData("Freedom to Speak Up Guardian, Chief Executive, WRES and WDES, EDI, NHS England.")]
    [InlineData("the country, the forest, the valley, the general ward, the black swan, derby day, health and care")]
    public void Ordinary_words_are_left_alone(string text) => Propose(text).Where(proposal => !proposal.Guess).ShouldBeEmpty();

    [Fact]
    public void A_guess_says_that_it_is_one() => Propose("colleagues like Bo Madeup and Ada Example").Select(proposal => (proposal.Text, proposal.Guess))
        .ShouldBe([("Bo Madeup", true), ("Ada Example", false)]);

    [Fact]
    public void What_overlaps_is_taken_out_once_and_the_rest_stays_as_it_is()
    {
        const string text = "Dr Ada Example of University Hospitals Birmingham (ada@uhb.example.org) changed 3 wards in Birmingham.";

        var blinded = Redaction.Apply(text, Propose(text).Select(found => (found.Start, found.Length, found.Kind)));

        blinded.ShouldBe("[name] of [organisation] ([contact]) changed 3 wards in [place].");
        Redaction.Apply("abcdef", [(1, 3, RedactionKind.Name), (2, 3, RedactionKind.Place)]).ShouldBe("a[name]f");
        Redaction.Apply("abc", []).ShouldBe("abc");
    }

    [Fact]
    public void Nothing_known_is_left_in_a_blinded_text()
    {
        string[] pieces = ["Ada Example", "ADA", "Zoë", "Zoe\u0308's", "Sample-Name", "UHB", "RRK", "Walsall", "the Royal Orthopaedic", "a@b.org", "0121 496 0000", "Dr Other", " and ", ", ", "\n", " said ", "—"];
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));

            var blinded = Redaction.Apply(text, Propose(text).Select(found => (found.Start, found.Length, found.Kind)));

            Propose(blinded).ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void A_passage_outside_the_text_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Redaction.Apply("abc", [(2, 2, RedactionKind.Name)])).Message.ShouldContain("not within the text of 3");
        Should.Throw<ArgumentOutOfRangeException>(() => Redaction.Apply("abc", [(-1, 2, RedactionKind.Name)]));
    }

    [Fact]
    public void A_long_text_and_one_made_to_be_slow_are_read_quickly()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Propose(string.Concat(Enumerable.Repeat("Aa Bb Cc-", 5000)));
        Propose(new string('0', 20000) + new string('A', 20000));
        Propose(string.Concat(Enumerable.Repeat("a.b-", 10000)));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static IReadOnlyList<ProposedRedaction> Propose(string text) =>
        Redaction.Propose([new("a", text)], People, Known.Definitions.Organisations, ["Helping Hands CIC"]);
}
