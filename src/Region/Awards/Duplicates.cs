using System.Text.RegularExpressions;

namespace EdiRegion.Region.Awards;

/// <summary>Finds nominations of the same nominee, which are merged and not added up.</summary>
public static partial class Duplicates
{
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "and", "dame", "dr", "for", "group", "lady", "lord", "miss", "mr", "mrs", "ms", "mx", "network", "of", "prof", "professor", "project", "sir", "staff", "team", "the",
    };

    /// <summary>
    /// Groups of nominations of one category that are for the same nominee: the same address, or the same or nearly the same name at the same organisation.
    /// A person decides whether they are.
    /// </summary>
    public static IReadOnlyList<DuplicateGroup> Find(IEnumerable<NominationTraits> nominations)
    {
        NominationTraits[] all = [.. nominations];
        var parts = Array.ConvertAll(all, nomination => Parts(nomination.Nominee));
        var root = Enumerable.Range(0, all.Length).ToArray();
        List<(int At, string Why)> whys = [];
        foreach (var together in Candidates(all).Distinct())
        {
            var (one, other) = together;
            if (Why(all[one], all[other], parts[one], parts[other]) is { } why)
            {
                root[Root(other)] = Root(one);
                whys.Add((one, why));
            }
        }

        return
        [
            .. Enumerable.Range(0, all.Length).GroupBy(Root).Where(group => group.Count() > 1)
                .Select(group => new DuplicateGroup(
                    all[group.First()].Category, [.. group.Select(at => all[at].Id)], [.. whys.Where(why => group.Contains(why.At)).Select(why => why.Why).Distinct()])),
        ];

        int Root(int at)
        {
            while (root[at] != at)
            {
                at = root[at] = root[root[at]];
            }

            return at;
        }
    }

    /// <summary>Pairs that share an address or an organisation, so that not each is compared with all.</summary>
    private static IEnumerable<(int, int)> Candidates(NominationTraits[] all) =>
        Pairs(all, nomination => Address(nomination.Email)).Concat(Pairs(all, nomination => Folded(nomination.Organisation)));

    private static IEnumerable<(int, int)> Pairs(NominationTraits[] all, Func<NominationTraits, string> by) =>
        all.Index().Where(item => by(item.Item).Length > 0).GroupBy(item => (item.Item.Category, by(item.Item)))
            .SelectMany(group => group.SelectMany((one, at) => group.Skip(at + 1).Select(other => (one.Index, other.Index))));

    private static string? Why(NominationTraits one, NominationTraits other, string[] names, string[] others)
    {
        if (Address(one.Email) is { Length: > 0 } address && address == Address(other.Email))
        {
            return "The same address of the nominee.";
        }

        if (names.Length == 0 || others.Length == 0)
        {
            return null;
        }

        return names.SequenceEqual(others)
            ? "The same name at the same organisation."
            : Alike(names, others) ? "Nearly the same name at the same organisation." : null;
    }

    /// <summary>
    /// Every part of the shorter name has its like in the longer one: the same, one slip apart, or its initial. One part has to be more than an initial, and one part alone is not enough
    /// beside a longer name.
    /// </summary>
    private static bool Alike(string[] names, string[] others)
    {
        var (few, many) = names.Length <= others.Length ? (names, others) : (others, names);
        var left = many.ToList();
        var whole = 0;
        foreach (var part in few)
        {
            var at = left.FindIndex(other => other == part || OneSlip(part, other));
            whole += at >= 0 && part.Length > 1 ? 1 : 0;
            at = at >= 0 ? at : left.FindIndex(other => (part.Length == 1 || other.Length == 1) && part[0] == other[0]);
            if (at < 0)
            {
                return false;
            }

            left.RemoveAt(at);
        }

        return whole > 0 && (few.Length > 1 || many.Length == 1);
    }

    /// <summary>One letter more, less or other in words of five letters and more, or two neighbours the other way round.</summary>
    private static bool OneSlip(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) < 5 || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var (rest, otherRest) = (one[start..], other[start..]);
        return rest.Length == otherRest.Length
            ? rest.Length > 0 && (rest[1..] == otherRest[1..] || (rest.Length > 1 && rest[0] == otherRest[1] && rest[1] == otherRest[0] && rest[2..] == otherRest[2..]))
            : rest.Length > otherRest.Length ? rest[1..] == otherRest : rest == otherRest[1..];
    }

    private static string[] Parts(string name)
    {
        string[] parts = [.. Word().Matches(Folded(name)).Select(match => match.Value)];
        string[] own = [.. parts.Where(part => !General.Contains(part)).Order(StringComparer.Ordinal)];
        return own.Length > 0 ? own : parts;
    }

    private static string Address(string? email) => (email ?? "").Trim().ToLowerInvariant();

    private static string Folded(string? text) => FoldedText.Of(text ?? "").Trim().ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\d]+(?:'[\p{L}]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
