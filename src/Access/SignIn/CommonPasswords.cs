namespace EdiRegion.Access.SignIn;

/// <summary>
/// Recognises passwords that are tried first: a common word or two, dressed up with capitals, look-alike digits, a year or a row of keys.
/// Common parts count little, the rest counts by its length; too little is too common.
/// </summary>
internal static class CommonPasswords
{
    private const int Enough = 10;
    private const int WorthOfWord = 4;
    private const int FewestDifferent = 5;
    private const int ShortestWord = 4;

    private static readonly string[] Words =
    [
        "password", "passwort", "passphrase", "welcome", "letmein", "changeme", "admin", "administrator", "login", "secret", "default", "master", "access", "account",
        "hello", "iloveyou", "whatever", "nothing", "trustno", "test", "guest", "user", "temp", "summer", "winter", "spring", "autumn", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "football", "cricket", "rugby", "liverpool", "arsenal", "chelsea", "everton", "villa", "united", "england", "london", "birmingham", "nottingham", "leicester",
        "coventry", "derby", "stoke", "lincoln", "northampton", "worcester", "midlands", "hospital", "trust", "ward", "nurse", "doctor", "equality", "diversity",
        "inclusion", "region", "monkey", "dragon", "princess", "sunshine", "superman", "batman", "starwars", "shadow", "charlie", "baby", "love", "chocolate", "computer",
    ];

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890", "1qaz2wsx3edc4rfv"];

    internal static bool Includes(string password, IReadOnlyList<string> own)
    {
        var plain = password.ToLowerInvariant();
        var read = Unmasked(plain);

        return plain.Distinct().Count() < FewestDifferent || Math.Min(Worth(plain, own), Worth(read, own)) < Enough;
    }

    private static int Worth(string text, IReadOnlyList<string> own)
    {
        var worth = 0;

        foreach (var word in Words.Concat(own.Select(word => word.ToLowerInvariant())).Where(word => word.Length >= ShortestWord).OrderByDescending(word => word.Length))
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                worth += WorthOfWord;
                text = text.Replace(word, "\n", StringComparison.Ordinal);
            }
        }

        for (var at = 0; at < text.Length; worth++)
        {
            at += Math.Max(1, RunAt(text, at));
        }

        return worth - text.Count(letter => letter == '\n');
    }

    /// <summary>Length of the row of neighbouring keys, the sequence or the repetition that begins here; 0 when it is shorter than three.</summary>
    private static int RunAt(string text, int at)
    {
        var same = text[at..].TakeWhile(letter => letter == text[at]).Count();
        var longest = Rows.SelectMany(row => (string[])[row, string.Concat(row.Reverse())]).Max(row => InRow(row, text.AsSpan(at)));

        return Math.Max(same, longest) is >= 3 and var run ? run : 0;
    }

    private static int InRow(string row, ReadOnlySpan<char> text)
    {
        var from = row.IndexOf(text[0], StringComparison.Ordinal);

        return from < 0 ? 0 : row.AsSpan(from).CommonPrefixLength(text);
    }

    private static string Unmasked(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    }));
}
