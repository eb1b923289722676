using System.Globalization;
using EdiRegion.Platform;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Cycles;

/// <summary>A cycle as it is sent: moments of opening and closing, the days of judging and announcing.</summary>
internal sealed record CycleBody(
    string? Scheme = null,
    int? Year = null,
    DateTimeOffset? Opens = null,
    DateTimeOffset? Closes = null,
    DateOnly? JudgingUntil = null,
    DateOnly? Announces = null,
    string? TermsOfJudges = null)
{
    internal int ReadYear(List<Fault> faults)
    {
        if (Year is not (>= 2000 and <= 2999))
        {
            faults.Add(new("/year", "year-not-valid", "This is not a year", "a year such as 2026", Year?.ToString(CultureInfo.InvariantCulture) ?? "nothing"));
        }

        return Year ?? 0;
    }

    internal (DateTimeOffset Opens, DateTimeOffset Closes, DateOnly? JudgingUntil, DateOnly? Announces, string? Terms) ReadDates(List<Fault> faults)
    {
        var terms = new Texts(faults).Optional(TermsOfJudges, "/termsOfJudges", Texts.Long);

        foreach (var (moment, name) in (ReadOnlySpan<(DateTimeOffset?, string)>)[(Opens, "opens"), (Closes, "closes")])
        {
            if (moment is null)
            {
                faults.Add(new($"/{name}", "date-missing", "This moment has to be set", "a moment such as 2026-11-30T17:00:00Z", "nothing"));
            }
        }

        if (Closes <= Opens)
        {
            faults.Add(new("/closes", "closes-before-opening", "It would close before it opens", $"a moment after {Opens:O}", $"{Closes:O}"));
        }

        if (Closes is { } closes && JudgingUntil < London.DayOf(closes))
        {
            faults.Add(new("/judgingUntil", "judged-before-closing", "Judging would end before nominations close", $"a day from {London.DayOf(closes):yyyy-MM-dd} on", $"{JudgingUntil:yyyy-MM-dd}"));
        }

        if (Announces < JudgingUntil)
        {
            faults.Add(new("/announces", "announced-before-judged", "It would be announced before it is judged", $"a day from {JudgingUntil:yyyy-MM-dd} on", $"{Announces:yyyy-MM-dd}"));
        }

        return ((Opens ?? default).ToUniversalTime(), (Closes ?? default).ToUniversalTime(), JudgingUntil, Announces, terms);
    }
}
