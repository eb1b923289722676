using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>A piece of work as an edition of a document names it.</summary>
/// <param name="Under">What it stands under; nearer work is preferred. Null when that does not matter.</param>
/// <param name="Id">The identity it says it has, which goes before all likeness.</param>
internal sealed record Work(string? Number, string Title, Guid? Under = null, Guid? Id = null);

/// <summary>
/// Recognises the work of one edition of a document in another, one to one. The surest go first, for all of them, so that an action put in
/// between does not take the identity of the one whose number it has now.
/// </summary>
internal static partial class KnownWork
{
    private const double CloseWithNumber = 0.5;
    private const double CloseAlone = 0.6;

    /// <summary>Words that so many titles share tell nothing.</summary>
    private const int CommonWord = 200;

    /// <summary>For each that is given the known one it is, or null where it is new.</summary>
    /// <param name="numberAlone">True where, at the last, the same number in the same place means the same work whatever its title.</param>
    internal static T?[] Match<T>(IReadOnlyList<T> known, Func<T, Work> of, IReadOnlyList<Work> given, bool numberAlone = false)
        where T : class
    {
        var found = new T?[given.Count];
        var plains = given.Select(work => Plain(work.Title)).ToList();
        var works = known.Select(each => new Known<T>(each, of(each))).ToList();
        var byTitle = works.ToLookup(each => each.Plain, StringComparer.Ordinal);
        var byNumber = works.Where(each => each.Work.Number is not null).ToLookup(each => each.Work.Number!, StringComparer.Ordinal);

        void Pass(Func<Work, string, IEnumerable<Known<T>>> candidates)
        {
            foreach (var (index, work) in given.Index())
            {
                if (found[index] is null && candidates(work, plains[index]).FirstOrDefault(each => !each.Taken) is { } match)
                {
                    match.Taken = true;
                    found[index] = match.Item;
                }
            }
        }

        var byId = works.Where(each => each.Work.Id is not null).ToLookup(each => each.Work.Id);
        Pass((work, _) => work.Id is null ? [] : byId[work.Id]);
        Pass((work, plain) => byTitle[plain].Where(each => each.Work == work with { Title = each.Work.Title, Id = each.Work.Id }));
        Pass((work, plain) => byTitle[plain].Where(each => each.Work.Under == work.Under));
        Pass((work, plain) => byTitle[plain]);
        Pass((work, plain) => byNumber[work.Number ?? ""].Where(each => Likeness(each.Words, WordsOf(plain)) >= CloseWithNumber));

        var byWord = works.Where(each => !each.Taken).SelectMany(each => each.Words.Select(word => (word, each))).ToLookup(pair => pair.word, pair => pair.each, StringComparer.Ordinal);
        Pass((_, plain) => Closest(byWord, WordsOf(plain)));

        if (numberAlone)
        {
            Pass((work, _) => byNumber[work.Number ?? ""].Where(each => each.Work.Under == work.Under));
        }

        return found;
    }

    private static IEnumerable<Known<T>> Closest<T>(ILookup<string, Known<T>> byWord, HashSet<string> words)
        where T : class => words.Where(word => byWord[word].Take(CommonWord + 1).Count() <= CommonWord)
            .SelectMany(word => byWord[word]).Distinct().Where(each => !each.Taken)
            .Select(each => (Known: each, Likeness: Likeness(each.Words, words)))
            .Where(pair => pair.Likeness >= CloseAlone)
            .OrderByDescending(pair => pair.Likeness)
            .Select(pair => pair.Known);

    private static string Plain(string text) => string.Join(' ', Word().Matches(text.ToLowerInvariant()).Select(word => word.Value));

    private static HashSet<string> WordsOf(string plain) => [.. plain.Split(' ')];

    /// <summary>Words in common over all words of both, 0 to 1.</summary>
    private static double Likeness(HashSet<string> a, HashSet<string> b) => a.Count(b.Contains) is var common ? (double)common / (a.Count + b.Count - common) : 0;

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    private sealed class Known<T>(T item, Work work)
    {
        public T Item => item;

        public Work Work => work;

        public string Plain { get; } = KnownWork.Plain(work.Title);

        public HashSet<string> Words { get; } = WordsOf(KnownWork.Plain(work.Title));

        public bool Taken { get; set; }
    }
}
