namespace EdiRegion.Region.Frameworks;

/// <summary>Finds what is named by a word and numbers: "Metric 2", "WDES metrics 4 and 5", "High Impact Action 3 of the plan".</summary>
internal sealed class NumberedNames(IReadOnlyList<NumberSeries> series)
{
    private static readonly HashSet<string> Of = new(["of", "in", "from", "under"], StringComparer.Ordinal);

    private readonly ILookup<string, (string[] Parts, NumberSeries Series)> _byFirstWord = series
        .SelectMany(one => one.Words.SelectMany(word => new[] { word, word + "s" }).Select(word => (Parts: Word.Plain(word), Series: one)))
        .ToLookup(entry => entry.Parts[0], StringComparer.Ordinal);

    private readonly ILookup<string, NumberSeries> _afterName =
        series.Where(one => one.AfterName).ToLookup(one => one.Framework, StringComparer.Ordinal);

    /// <param name="frameworks">Where the text names a framework, one name each.</param>
    internal IEnumerable<Candidate> In(Word[] words, IReadOnlyList<Candidate> frameworks) =>
        Enumerable.Range(0, words.Length).Where(at => _byFirstWord.Contains(words[at].Text)).SelectMany(at => At(words, at, frameworks))
            .Concat(frameworks.SelectMany(name => AfterName(words, name)));

    private IEnumerable<Candidate> At(Word[] words, int at, IReadOnlyList<Candidate> frameworks)
    {
        var alike = _byFirstWord[words[at].Text].Where(entry => Word.StandAt(words, at, entry.Parts)).ToArray();
        foreach (var (parts, series) in alike)
        {
            if (NumberList.Read(words, at + parts.Length, series, strict: false) is not { Count: > 0 } numbers)
            {
                continue;
            }

            var named = frameworks.Where(name => Names(name, series)).ToArray();
            var before = named.Where(name => Precedes(words, name.Last, at)).MinBy(name => name.First);
            var after = named.Where(name => Follows(words, numbers[^1].Last, name.First)).MaxBy(name => name.Last);
            var rivals = alike.Where(entry => entry.Parts.Length == parts.Length).Select(entry => entry.Series).ToArray();
            var certainty = before is null && after is null ? Certainty(at, series, rivals, frameworks) : BareNumber.Certain;
            if (certainty != BareNumber.Never)
            {
                yield return Spread(before?.First ?? at, after?.Last ?? numbers[^1].Last, certainty == BareNumber.Assumed, numbers);
            }
        }
    }

    /// <summary>"WRES 2", "WDES 3, 4": people leave the word out, and years and counts stand there as well.</summary>
    private IEnumerable<Candidate> AfterName(Word[] words, Candidate name) =>
        from series in _afterName[name.Names[0].Key]
        let numbers = NumberList.Read(words, name.Last + 1, series, strict: true)
        where numbers.Count > 0
        select Spread(name.First, numbers[^1].Last, assumed: true, numbers);

    /// <summary>
    /// What a word and number say without the framework beside them. A word several frameworks use means the one named last before it.
    /// </summary>
    private static BareNumber Certainty(int at, NumberSeries series, NumberSeries[] rivals, IReadOnlyList<Candidate> frameworks)
    {
        if (!rivals.Any(rival => rival.Bare == BareNumber.Assumed))
        {
            return series.Bare;
        }

        var named = frameworks.Where(name => name.Last < at && !name.Assumed && rivals.Any(rival => Names(name, rival)))
            .MaxBy(name => name.Last);
        return named is null ? series.Bare : Names(named, series) ? BareNumber.Certain : BareNumber.Never;
    }

    private static bool Names(Candidate name, NumberSeries series) => name.Names[0].Key == series.Framework;

    private static bool Precedes(Word[] words, int last, int at) => last == at - 1 && !words[at].Gap.AsSpan().ContainsAny(".;!?");

    /// <summary>The framework stands right after the numbers: "(WDES)", "of the WDES".</summary>
    private static bool Follows(Word[] words, int last, int name)
    {
        if (name == last + 1)
        {
            return words[name].Gap.StartsWith('(');
        }

        return name > last && name - last <= 3 && words[last + 1].Gap.Length == 0 && Of.Contains(words[last + 1].Text)
            && (name - last == 2 || words[last + 2].Text == "the");
    }

    /// <summary>The first name begins where all of them begin, the last ends where they end.</summary>
    private static Candidate Spread(int first, int last, bool assumed, IReadOnlyList<(string Key, int First, int Last)> numbers)
    {
        // The numbers inside a range share the words of its end.
        var end = numbers[^1].First;
        (string Key, int First, int Last)[] names = [.. numbers.Select(name => name.First == end ? name with { Last = last } : name)];
        names[0] = names[0] with { First = first };
        return new(first, last, assumed, names);
    }
}
