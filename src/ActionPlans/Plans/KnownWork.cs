using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>Work that is known already, to recognise it in another edition of a document: by title, or by number. Each is recognised once.</summary>
internal sealed partial class KnownWork<T>
    where T : class
{
    private const double Close = 0.5;

    private readonly Func<T, (string? Ref, string Title)> _of;
    private readonly bool _numberAlone;
    private readonly ILookup<string, T> _byTitle;
    private readonly ILookup<string?, T> _byNumber;
    private readonly HashSet<T> _left;

    /// <param name="numberAlone">True where a number means the same work whatever its title; false where the titles have to be close as well.</param>
    internal KnownWork(IReadOnlyCollection<T> all, Func<T, (string? Ref, string Title)> of, bool numberAlone)
    {
        (_of, _numberAlone) = (of, numberAlone);
        _byTitle = all.ToLookup(each => Plain(of(each).Title), StringComparer.Ordinal);
        _byNumber = all.ToLookup(each => of(each).Ref, StringComparer.Ordinal);
        _left = [.. all];
    }

    /// <summary>The one that is meant by a number and a title; it is not found again.</summary>
    internal T? Take(string? number, string title)
    {
        var named = _byTitle[Plain(title)].Where(_left.Contains).ToList();
        var found = named.FirstOrDefault(each => _of(each).Ref == number)
            ?? named.FirstOrDefault()
            ?? (number is null ? null : _byNumber[number].FirstOrDefault(each => _left.Contains(each) && (_numberAlone || Likeness(_of(each).Title, title) >= Close)));

        if (found is not null)
        {
            _left.Remove(found);
        }

        return found;
    }

    private static string Plain(string text) => string.Join(' ', Word().Matches(text.ToLowerInvariant()).Select(word => word.Value));

    /// <summary>Words in common over all words of both, 0 to 1.</summary>
    private static double Likeness(string a, string b)
    {
        var (first, second) = (Plain(a).Split(' ').ToHashSet(), Plain(b).Split(' ').ToHashSet());

        return (double)first.Intersect(second).Count() / first.Union(second).Count();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
