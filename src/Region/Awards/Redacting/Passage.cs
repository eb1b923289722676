using System.Text.RegularExpressions;

namespace EdiRegion.Region.Awards;

/// <summary>A passage of a folded text.</summary>
internal readonly record struct Passage(int Start, int Length, RedactionKind Kind, bool Guess)
{
    internal static Passage Of(Match match, RedactionKind kind, bool guess = false) => new(match.Index, match.Length, kind, guess);
}
