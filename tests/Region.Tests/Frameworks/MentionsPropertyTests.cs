using EdiRegion.Region.Frameworks;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Frameworks;

public sealed class MentionsPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121UL, 7UL);

    /// <summary>Texts put together from names, numbers, joins and noise.</summary>
    private static readonly Arbitrary<string> Texts = Arb.From(Gen.Elements(
        "HIA", "3", "6.4", "Metric", "metrics", "WRES", "WDES", "and", ",", "-", "to", "of the", "(", ")", ".", "\n", "2024", "March", "%",
        "’s", "High Impact Action", "EDI Improvement Plan", "Mend the Gap", "race", "EDS", "2A", "é", "😀", "Agree action plan")
        .ListOf().Select(parts => string.Join(' ', parts)));

    [Fact]
    public void A_mention_lies_in_the_text_and_names_something_known() => Prop.ForAll(Texts, text => Find(text).All(mention =>
        mention.Start >= 0 && mention.Length > 0 && mention.Start + mention.Length <= text.Length
        && (Known.Definitions.FindRequirement(mention.Key) is not null || Known.Definitions.Frameworks.ContainsKey(mention.Key))))
        .Check(Seeded);

    [Fact]
    public void Mentions_share_their_words_or_none() => Prop.ForAll(Texts, text =>
    {
        var found = Find(text);
        return found.Zip(found.Skip(1)).All(pair =>
            pair.First.Start + pair.First.Length <= pair.Second.Start
            || (pair.First.Start, pair.First.Length) == (pair.Second.Start, pair.Second.Length));
    }).Check(Seeded);

    [Fact]
    public void Case_does_not_matter() => Prop.ForAll(Texts, text =>
        Find(text).Select(mention => mention.Key).SequenceEqual(Find(text.Replace("HIA", "hia", StringComparison.Ordinal).Replace(
            "Metric", "METRIC", StringComparison.Ordinal)).Select(mention => mention.Key))).Check(Seeded);

    [Fact]
    public void Numbers_alone_say_nothing() => Prop.ForAll(
        Arb.From(Gen.Elements("1", "2.1", "5, 6 and 7", "4a", "31/03/2024", "12%", "1-9").ListOf()
            .Select(parts => string.Join(' ', parts))),
        text => Find(text).Count == 0).Check(Seeded);

    private static IReadOnlyList<Mention> Find(string text) => Known.Definitions.Mentions.Find(text);
}
