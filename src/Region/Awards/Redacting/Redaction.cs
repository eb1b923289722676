using System.Runtime.CompilerServices;
using System.Text;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Awards;

/// <summary>Proposes what to take out of texts before judges see them, and takes it out. A person confirms in between.</summary>
public static class Redaction
{
    private static readonly ConditionalWeakTable<OrganisationRegister, RegisterWords> Registers = [];

    /// <summary>
    /// Passages that name people, organisations or places, in the order of the fields and of the text, without overlaps. Accents, apostrophes, line breaks and invisible
    /// characters make no difference.
    /// </summary>
    /// <param name="texts">Text by field.</param>
    /// <param name="names">People known to belong to the entry: nominee, team, nominators.</param>
    /// <param name="otherBodies">Organisations outside the register it belongs to.</param>
    public static IReadOnlyList<ProposedRedaction> Propose(
        IEnumerable<KeyValuePair<string, string>> texts, IEnumerable<string> names, OrganisationRegister register, IEnumerable<string>? otherBodies = null)
    {
        var people = new NameWords(names);
        var organisations = Registers.GetValue(register, known => new RegisterWords(known));
        string[] bodies = [.. otherBodies ?? []];
        return [.. texts.SelectMany(field => In(field.Key, field.Value, people, organisations, bodies))];
    }

    /// <summary>The text with <c>[name]</c>, <c>[organisation]</c>, <c>[place]</c> or <c>[contact]</c> in place of the passages; what overlaps becomes one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A passage is not within the text.</exception>
    public static string Apply(string text, IEnumerable<(int Start, int Length, RedactionKind Kind)> passages)
    {
        var blinded = new StringBuilder();
        var at = 0;
        foreach (var (start, length, kind) in passages.OrderBy(passage => passage.Start).ThenByDescending(passage => passage.Length))
        {
            if (start < 0 || length < 1 || length > text.Length - start)
            {
                throw new ArgumentOutOfRangeException(nameof(passages), $"The passage of {length} characters from {start} is not within the text of {text.Length}. Propose anew.");
            }

            if (start >= at)
            {
                blinded.Append(text, at, start - at).Append('[').Append(kind.ToString().ToLowerInvariant()).Append(']');
            }

            at = Math.Max(at, start + length);
        }

        return blinded.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<ProposedRedaction> In(string field, string text, NameWords people, RegisterWords organisations, string[] bodies)
    {
        var folded = new FoldedText(text);
        var found = Shapes.Contacts(folded.Text).Concat(people.In(folded.Text)).Concat(organisations.In(folded.Text)).Concat(RegisterWords.Bodies(folded.Text, bodies))
            .Concat(Shapes.Places(folded.Text)).Concat(Shapes.Names(folded.Text)).ToLookup(passage => passage.Guess);
        var taken = Joined(found[false]);
        foreach (var guess in found[true].OrderByDescending(passage => passage.Length))
        {
            if (taken.TrueForAll(other => guess.Start + guess.Length <= other.Start || other.Start + other.Length <= guess.Start))
            {
                taken.Add(guess);
            }
        }

        return
        [
            .. taken.OrderBy(passage => passage.Start).Select(passage =>
            {
                var (start, length) = folded.Original(passage.Start, passage.Length);
                return new ProposedRedaction(field, start, length, passage.Kind, text.Substring(start, length), passage.Guess);
            }),
        ];
    }

    /// <summary>Passages that overlap as one, of the kind of the longest of them.</summary>
    private static List<Passage> Joined(IEnumerable<Passage> passages)
    {
        List<Passage> joined = [];
        var longest = 0;
        foreach (var passage in passages.OrderBy(passage => passage.Start).ThenByDescending(passage => passage.Length))
        {
            if (joined is [.., var last] && passage.Start < last.Start + last.Length)
            {
                var end = Math.Max(last.Start + last.Length, passage.Start + passage.Length);
                joined[^1] = new(last.Start, end - last.Start, passage.Length > longest ? passage.Kind : last.Kind, false);
                longest = Math.Max(longest, passage.Length);
            }
            else
            {
                joined.Add(passage);
                longest = passage.Length;
            }
        }

        return joined;
    }
}
