namespace EdiRegion.Region.Frameworks;

/// <summary>Phrases by their first word.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    internal PhraseBook(IEnumerable<Phrase> phrases)
    {
        foreach (var same in phrases.GroupBy(phrase => string.Join(' ', Word.Plain(phrase.Text)), StringComparer.Ordinal))
        {
            string[] words = same.Key.Split(' ');
            if (!_byFirstWord.TryGetValue(words[0], out var entries))
            {
                _byFirstWord.Add(words[0], entries = []);
            }

            entries.Add(new(words, [.. same.DistinctBy(phrase => phrase.Key)]));
        }
    }

    /// <summary>Every phrase in the words, with the index of its first and last word; what starts inside another is found too.</summary>
    internal IEnumerable<(int First, int Last, Phrase[] Phrases)> In(Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!_byFirstWord.TryGetValue(words[i].Text, out var entries))
            {
                continue;
            }

            foreach (var entry in entries.Where(entry => Word.StandAt(words, i, entry.Words)))
            {
                var last = i + entry.Words.Length - 1;
                var alone = last == words.Length - 1 && words.Take(i).All(word => word.IsNumber);
                Phrase[] meant = [.. entry.Phrases.Where(phrase => alone || !phrase.Alone)];
                if (meant.Length > 0)
                {
                    yield return (i, last, meant);
                }
            }
        }
    }

    private sealed record Entry(string[] Words, Phrase[] Phrases);
}
