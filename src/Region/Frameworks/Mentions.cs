namespace EdiRegion.Region.Frameworks;

/// <summary>Recognises frameworks and their requirements in what people write.</summary>
public sealed class Mentions
{
    private readonly IReadOnlyList<Phrase> _phrases;

    internal Mentions(IReadOnlyList<Phrase> phrases) => _phrases = phrases;

    /// <summary>Every place that names a framework or a requirement, in the order of the text.</summary>
    public IReadOnlyList<Mention> Find(string text) =>
    [
        .. from phrase in _phrases
           let at = text.IndexOf(phrase.Text, StringComparison.OrdinalIgnoreCase)
           where at >= 0
           orderby at
           select new Mention(phrase.Key, at, phrase.Text.Length, phrase.Assumed),
    ];
}
