using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Evidence;

/// <summary>
/// Looks through text for what looks like data about a person. It warns; it does not prove that there is none. What it finds is counted and
/// not kept.
/// </summary>
internal sealed partial class PersonalData
{
    private readonly SortedDictionary<string, int> _found = new(StringComparer.Ordinal);
    private bool _columnOfBirths;

    internal IReadOnlyList<PersonalDataFinding> Findings => [.. _found.Select(found => new PersonalDataFinding(found.Key, found.Value))];

    /// <summary>Looks at one line, paragraph or cell.</summary>
    internal void Look(string text)
    {
        var nhs = NhsNumber().Matches(text).Where(match => IsNhsNumber(match.ValueSpan)).Select(match => match.Index).ToHashSet();

        Count("e-mail address", Email().Count(text));
        Count("National Insurance number", NationalInsurance().Count(text));
        Count("NHS number", nhs.Count);
        Count("phone number", Phone().Matches(text).Count(match => !nhs.Contains(match.Index)));
        Count("date of birth", Birth().Count(text) is > 0 and var told ? told : _columnOfBirths ? Day().Count(text) : 0);

        _columnOfBirths |= BirthHeading().IsMatch(text) && !Day().IsMatch(text);
    }

    private void Count(string kind, int times)
    {
        if (times > 0)
        {
            _found[kind] = _found.GetValueOrDefault(kind) + times;
        }
    }

    /// <summary>Ten digits whose last one is the check digit of the NHS Data Dictionary: modulus 11 over weights 10 to 2.</summary>
    private static bool IsNhsNumber(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[10];
        var count = 0;

        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits[count++] = letter - '0';
            }
        }

        var sum = 0;

        for (var i = 0; i < 9; i++)
        {
            sum += digits[i] * (10 - i);
        }

        return (11 - sum % 11) % 11 == digits[9] && digits.ContainsAnyExcept(digits[0]);
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,5}")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", RegexOptions.IgnoreCase)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex(@"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")]
    private static partial Regex NhsNumber();

    [GeneratedRegex(@"(?<!\d)(\+44 ?(\(0\) ?)?|0)\d([ -]?\d){8,9}(?!\d)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(d\.?o\.?b\.?|date of birth|born)\b[^0-9]{0,20}\d{1,2}[ ./-](\d{1,2}|[a-z]{3,9})[ ./-]\d{2,4}", RegexOptions.IgnoreCase)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(d\.?o\.?b|date of birth|birth ?date)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BirthHeading();

    [GeneratedRegex(@"(?<!\d)(\d{1,2}[./-]\d{1,2}[./-](19|20)\d{2}|(19|20)\d{2}-\d{2}-\d{2})(?!\d)")]
    private static partial Regex Day();
}
