namespace EdiRegion.Region.Frameworks;

/// <summary>Recognises frameworks and their requirements in what people write.</summary>
public sealed class Mentions
{
    private readonly PhraseBook _phrases;
    private readonly NumberedNames _numbered;

    internal Mentions(IEnumerable<Phrase> phrases, IReadOnlyList<NumberSeries> series) =>
        (_phrases, _numbered) = (new(phrases), new(series));

    /// <summary>
    /// Every place that names a framework or a requirement, in the order of the text. Of names that overlap the longest counts; when
    /// several frameworks use the very same words, each is given. Case, line breaks and hyphens do not matter.
    /// </summary>
    public IReadOnlyList<Mention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = Word.Of(text);
        var phrases = _phrases.In(words).ToArray();
        Candidate[] frameworks = [.. phrases.SelectMany(found => found.Phrases.Where(phrase => phrase.Key == phrase.Framework)
            .Select(phrase => new Candidate(found.First, found.Last, phrase.Assumed, [(phrase.Framework, found.First, found.Last)])))];

        var taken = new bool[words.Length];
        List<Mention> mentions = [];
        foreach (var candidate in phrases.Select(Named).Concat(_numbered.In(words, frameworks))
            .OrderByDescending(one => words[one.Last].End - words[one.First].Start).ThenBy(one => one.Assumed))
        {
            var span = taken.AsSpan(candidate.First, candidate.Last - candidate.First + 1);
            if (!span.Contains(true))
            {
                span.Fill(true);
                mentions.AddRange(candidate.Names.Select(name => new Mention(
                    name.Key, words[name.First].Start, words[name.Last].End - words[name.First].Start, candidate.Assumed)));
            }
        }

        return [.. mentions.OrderBy(mention => mention.Start)];
    }

    private static Candidate Named((int First, int Last, Phrase[] Phrases) found) => new(
        found.First, found.Last, found.Phrases.All(phrase => phrase.Assumed),
        [.. found.Phrases.Where(phrase => phrase.Key is not null).Select(phrase => (phrase.Key!, found.First, found.Last))]);
}
