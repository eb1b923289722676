using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Awards;

/// <summary>
/// What stands between a judge and an entry, from what was declared and what the register knows. It would rather find one too many: a judge is
/// easily replaced on one entry, trust in a result is not.
/// </summary>
public static class Conflicts
{
    // Normalisation forms need culture data, which the services run without.
    private const string Accented = "àáâãäåāăąçćčĉċďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    private static readonly HashSet<string> Titles = new(["dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame"], StringComparer.Ordinal);

    /// <summary>
    /// All reasons, in the order of <see cref="ConflictKind"/>; none when the judge may judge. Employment after <paramref name="today"/>'s eve
    /// counts as current.
    /// </summary>
    /// <param name="sameSystem">True when the scheme keeps judges away from entries of their own system.</param>
    public static IReadOnlyList<ConflictReason> Between(JudgeTies judge, EntryTies entry, OrganisationRegister register, bool sameSystem, DateOnly today)
    {
        var reasons = new List<ConflictReason>();
        if (Body.Of(entry.Organisation, register) is { } organisation)
        {
            foreach (var employment in judge.Employers.OrderBy(employment => employment.To is { } end && end < today))
            {
                if (Body.Of(employment.Organisation, register) is not { } employer)
                {
                    continue;
                }

                var past = employment.To is { } end && end < today;
                if (employer.Key == organisation.Key)
                {
                    reasons.Add(past
                        ? new(ConflictKind.PastEmployer, $"Worked for {employer.Shown}{Until(employment.To)}, the organisation of this entry.")
                        : new(ConflictKind.SameEmployer, $"Works for {employer.Shown}, the organisation of this entry."));
                }
                else if (Related(employer, organisation, register))
                {
                    reasons.Add(new(ConflictKind.Successor,
                        $"{(past ? "Worked" : "Works")} for {employer.Shown}{(past ? Until(employment.To) : "")}; it and {organisation.Shown}, the organisation of this entry, are one the successor of the other."));
                }
                else if (sameSystem && !past && register.SystemOf(employer.Key, today) is { } system && register.SystemOf(organisation.Key, today)?.Ods == system.Ods)
                {
                    reasons.Add(new(ConflictKind.SameSystem,
                        $"Works for {employer.Shown}, which is in {system.Name} like {organisation.Shown}, the organisation of this entry."));
                }
            }

            if (judge.DeclaredOrganisations.Select(declared => Body.Of(declared, register))
                .FirstOrDefault(declared => declared is not null && (declared.Key == organisation.Key || Related(declared, organisation, register))) is { } said)
            {
                reasons.Add(new(ConflictKind.Declared, $"Declared an interest in {said.Shown}."));
            }
        }

        var own = judge.Names.Concat(judge.Emails).ToArray();
        if (entry.Nominators.Any(nominator => own.Any(name => SamePerson(name, nominator))))
        {
            reasons.Add(new(ConflictKind.Nominator, "Wrote this nomination or part of it."));
        }

        if (entry.Named.Any(named => own.Any(name => SamePerson(name, named))))
        {
            reasons.Add(new(ConflictKind.NamedPerson, "Is named in this entry."));
        }

        if (judge.DeclaredPeople.Any(declared => entry.Named.Concat(entry.Nominators).Any(person => SamePerson(declared, person))))
        {
            reasons.Add(new(ConflictKind.Declared, "Declared an interest in a person of this entry."));
        }

        return [.. reasons.OrderBy(reason => reason.Kind)];
    }

    /// <summary>
    /// True when two names or e-mail addresses are taken for one person: the same address but for case and anything after a plus sign, or names
    /// of at least two words of which one holds all words of the other, whatever their order, accents and titles.
    /// </summary>
    public static bool SamePerson(string one, string other)
    {
        if (one.Contains('@', StringComparison.Ordinal) || other.Contains('@', StringComparison.Ordinal))
        {
            return Address(one) is { Length: > 0 } address && address == Address(other);
        }

        var (a, b) = (Words(one, Titles), Words(other, Titles));
        return a.Count >= 2 && b.Count >= 2 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    private static string Address(string text)
    {
        var at = text.LastIndexOf('@');
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        return (plus > 0 && plus < at ? text[..plus] + text[at..] : text).Trim().ToUpperInvariant();
    }

    private static HashSet<string> Words(string text, HashSet<string> without)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is not ('\'' or '’'))
            {
                var lower = char.ToLowerInvariant(letter);
                plain.Append(!char.IsLetterOrDigit(lower) ? ' ' : Accented.IndexOf(lower) is >= 0 and var at ? Plain[at] : lower);
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !without.Contains(word))];
    }

    private static bool Related(Body one, Body other, OrganisationRegister register) =>
        Became(one.Key, other.Key, register) || Became(other.Key, one.Key, register);

    private static bool Became(string earlier, string later, OrganisationRegister register)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { earlier };
        var open = new Queue<string>([earlier]);
        while (open.TryDequeue(out var ods))
        {
            foreach (var step in register.SuccessorsOf(ods))
            {
                if (step.Successor == later)
                {
                    return true;
                }

                if (seen.Add(step.Successor))
                {
                    open.Enqueue(step.Successor);
                }
            }
        }

        return false;
    }

    private static string Until(DateOnly? end) => end is { } day ? $" until {day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}" : "";

    /// <summary>An organisation by the code of the register, found by code or by any name it ever had; otherwise by the words of its name.</summary>
    private sealed record Body(string Key, string Shown)
    {
        private static readonly ConditionalWeakTable<OrganisationRegister, Dictionary<string, Organisation>> Names = [];

        internal static Body? Of(string? organisation, OrganisationRegister register)
        {
            if (string.IsNullOrWhiteSpace(organisation))
            {
                return null;
            }

            var name = WordsOf(organisation);
            var known = register.Find(organisation.Trim().ToUpperInvariant()) ?? Names.GetValue(register, ByName).GetValueOrDefault(name);
            return known is null ? new(name, organisation.Trim()) : new(known.Ods, $"{known.Name} ({known.Ods})");
        }

        private static Dictionary<string, Organisation> ByName(OrganisationRegister register)
        {
            var names = new Dictionary<string, Organisation>(StringComparer.Ordinal);
            foreach (var organisation in register.All)
            {
                foreach (var name in organisation.Names)
                {
                    names.TryAdd(WordsOf(name.Name), organisation);
                }
            }

            return names;
        }

        private static string WordsOf(string name) => string.Join(' ', Words(name, []).Order(StringComparer.Ordinal));
    }
}
